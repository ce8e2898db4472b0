import { existsSync } from 'node:fs';
import { Failure, readJson } from '@findings/project';
import { writeFile } from '@findings/project/node';
import { nodeFiles } from '../files/node-files.js';

/** How often each problem is accepted, by file (relative to the baseline's folder, with `/`) and problem fingerprint. */
export type AcceptedProblems = ReadonlyMap<string, ReadonlyMap<string, number>>;

const VERSION_OF_FORMAT = 1;

/** @throws Failure if the file is not a baseline. It must not be overwritten then. */
export function readBaselineFile(path: string, displayName: string): AcceptedProblems | undefined {
  return existsSync(path) ? parseBaseline(nodeFiles.read(path, displayName), displayName) : undefined;
}

/** @throws Failure if the text is not that of a baseline */
export function parseBaseline(source: string, displayName: string): AcceptedProblems {
  const { value, problems, spanOf } = readJson(source);
  const { version, accepted } = isRecord(value) ? value : {};
  const files = Object.entries(isRecord(accepted) ? accepted : {}).map(
    ([file, counts]) => [file, countsIn(counts)] as const,
  );
  if (
    version === VERSION_OF_FORMAT &&
    isRecord(accepted) &&
    files.every((file): file is readonly [string, Map<string, number>] => file[1] !== undefined)
  )
    return new Map(files);
  const [problem] = problems;
  const message = `${problem?.message ?? 'This is not a baseline of this version of Findings'}.`;
  throw new Failure(`The baseline “${displayName}” has mistakes, so nothing was checked.`, [
    {
      path: displayName,
      source,
      problems: [{ code: 'baseline.invalid', severity: 'error', message, span: problem?.span ?? spanOf([]) }],
    },
  ]);
}

/** Undefined if a value is not a count. */
function countsIn(value: unknown): Map<string, number> | undefined {
  const entries = isRecord(value) ? Object.entries(value) : undefined;
  const isCount = (entry: [string, unknown]): entry is [string, number] =>
    Number.isSafeInteger(entry[1]) && Number(entry[1]) > 0;
  return entries?.every(isCount) ? new Map(entries) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Writes `{ "version": 1, "accepted": { "proposals/a.md": { "citation.unresolved 3f0c…": 1 } } }`, sorted, with one problem in
 * each line, so that branches that accept different problems merge.
 */
export function writeBaselineFile(path: string, displayName: string, accepted: AcceptedProblems): void {
  const files = [...accepted].filter(([, problems]) => problems.size > 0).sort(byName);
  const sorted = files.map(([file, problems]) => [file, Object.fromEntries([...problems].sort(byName))]);
  const content = { version: VERSION_OF_FORMAT, accepted: Object.fromEntries(sorted) };
  writeFile(path, displayName, `${JSON.stringify(content, undefined, 2)}\n`);
}

/** Sorts by code units, which does not depend on the language. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
