import type { Problem } from '@findings/core';
import { Failure, readJson } from '@findings/project';
import type { JsonSpans } from '@findings/project';
import { FORMAT } from './baseline-format.js';
import type { AcceptedProblems } from './baseline-format.js';

/**
 * The baseline in a file's text.
 *
 * @param shown the file as the user knows it
 * @throws Failure that shows what is wrong in its place
 */
export function readBaseline(source: string, shown: string): AcceptedProblems {
  const value = parsed(source);
  const mistake = mistakeIn(value);
  if (!mistake) return acceptedIn(value as Written);
  throw new Failure(`the baseline “${shown}” cannot be used, so that nothing was checked.`, [
    { path: shown, source, problems: mistakesAt(mistake, readJson(source)) },
  ]);
}

interface Written {
  readonly version: number;
  readonly accepted: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface BaselineProblem {
  /** Where the value is. */
  readonly path: readonly string[];
  readonly message: string;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function mistakeIn(value: unknown): BaselineProblem | undefined {
  if (!isRecord(value)) return { path: [], message: 'this is no baseline of findings.' };
  const { version, accepted, ...others } = value;
  if (typeof version === 'number' && version > FORMAT) {
    return {
      path: ['version'],
      message: 'a newer version of findings wrote this baseline: update findings to use it.',
    };
  }
  if (version !== FORMAT) return { path: ['version'], message: `“version” has to be ${FORMAT}.` };
  const [other] = Object.keys(others);
  if (other !== undefined) return { path: [other], message: `a baseline has no “${other}”.` };
  if (!isRecord(accepted)) return { path: ['accepted'], message: '“accepted” has to name files with their problems.' };
  for (const [file, marks] of Object.entries(accepted)) {
    if (!isRecord(marks)) return { path: ['accepted', file], message: `“${file}” has to name problems.` };
    for (const [mark, count] of Object.entries(marks)) {
      if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) continue;
      return {
        path: ['accepted', file, mark],
        message: 'how often a problem is accepted has to be a whole number from 1 up.',
      };
    }
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function acceptedIn({ accepted }: Written): AcceptedProblems {
  return new Map(Object.entries(accepted).map(([file, marks]) => [file, new Map(Object.entries(marks))]));
}

/** What is no JSON at all is told as such: two branches that were merged by hand, for one. */
function mistakesAt({ path, message }: BaselineProblem, places: JsonSpans): Problem[] {
  const severity = 'error';
  if (places.problems.length > 0) {
    return places.problems.map((one) => ({
      code: 'baseline.syntax',
      severity,
      message: `${one.message}.`,
      span: one.span,
    }));
  }
  return [{ code: 'baseline.wrong-value', severity, message, span: places.spanOf(path) }];
}
