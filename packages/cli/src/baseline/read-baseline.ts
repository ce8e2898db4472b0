import type { Problem } from '@findings/core';
import { Failure, readJson } from '@findings/project';
import type { JsonSpans } from '@findings/project';
import { FORMAT } from './baseline-format.js';
import type { AcceptedProblems } from './baseline-format.js';

/**
 * Parses a baseline.
 *
 * @param displayName the path as the user knows it
 * @throws Failure with the problem and its position
 */
export function readBaseline(source: string, displayName: string): AcceptedProblems {
  const value = parseJson(source);
  const problem = findProblem(value);
  if (!problem) return acceptedIn(value as BaselineFile);
  throw new Failure(`the baseline “${displayName}” has mistakes, so nothing was checked.`, [
    { path: displayName, source, problems: locateProblem(problem, readJson(source)) },
  ]);
}

interface BaselineFile {
  readonly version: number;
  readonly accepted: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface BaselineProblem {
  /** The names that lead to the value. */
  readonly path: readonly string[];
  readonly message: string;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function findProblem(value: unknown): BaselineProblem | undefined {
  if (!isRecord(value)) return { path: [], message: 'this is not a baseline of Findings.' };
  const { version, accepted, ...others } = value;
  if (typeof version === 'number' && version > FORMAT) {
    return {
      path: ['version'],
      message: 'a newer version of Findings wrote this baseline. Update Findings to use it.',
    };
  }
  if (version !== FORMAT) return { path: ['version'], message: `“version” must be ${FORMAT}.` };
  const [other] = Object.keys(others);
  if (other !== undefined) return { path: [other], message: `“${other}” is not allowed in a baseline.` };
  if (!isRecord(accepted)) return { path: ['accepted'], message: '“accepted” must list files with their problems.' };
  for (const [file, problems] of Object.entries(accepted)) {
    if (!isRecord(problems)) return { path: ['accepted', file], message: `“${file}” must list problems.` };
    for (const [fingerprint, count] of Object.entries(problems)) {
      if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) continue;
      return {
        path: ['accepted', file, fingerprint],
        message: 'the count of a problem must be a whole number, 1 or more.',
      };
    }
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function acceptedIn({ accepted }: BaselineFile): AcceptedProblems {
  return new Map(Object.entries(accepted).map(([file, problems]) => [file, new Map(Object.entries(problems))]));
}

/** Adds spans. Syntax errors, such as merge conflicts, are reported instead. */
function locateProblem({ path, message }: BaselineProblem, json: JsonSpans): Problem[] {
  const severity = 'error';
  if (json.problems.length > 0) {
    return json.problems.map((problem) => ({
      code: 'baseline.syntax',
      severity,
      message: `${problem.message}.`,
      span: problem.span,
    }));
  }
  return [{ code: 'baseline.wrong-value', severity, message, span: json.spanOf(path) }];
}
