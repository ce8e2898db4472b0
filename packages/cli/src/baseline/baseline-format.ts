/** How often each problem is accepted, by file (relative to the baseline's folder, with `/`) and problem fingerprint. */
export type AcceptedProblems = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const FORMAT = 1;

/**
 * `{ "version": 1, "accepted": { "proposals/a.md": { "citation.unresolved 3f0c…": 1 } } }`, sorted, with one problem in
 * each line, so that branches that accept different problems merge.
 */
export function baselineText(accepted: AcceptedProblems): string {
  const files = [...accepted].filter(([, problems]) => problems.size > 0).sort(byName);
  const sorted = Object.fromEntries(
    files.map(([file, problems]) => [file, Object.fromEntries([...problems].sort(byName))]),
  );
  return `${JSON.stringify({ version: FORMAT, accepted: sorted }, undefined, 2)}\n`;
}

/** Sorts by code units, which does not depend on the language. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
