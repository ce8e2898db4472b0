/** How often a problem of a file was accepted: by file (relative to the baseline's folder, with `/`), code and mark. */
export type AcceptedProblems = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const FORMAT = 1;

/**
 * `{ "version": 1, "accepted": { "proposals/a.md": { "citation.unresolved 3f0c…": 1 } } }`, sorted, each problem on a line of
 * its own: two branches that accept different problems merge.
 */
export function baselineText(accepted: AcceptedProblems): string {
  const files = [...accepted].filter(([, marks]) => marks.size > 0).sort(byName);
  const sorted = Object.fromEntries(files.map(([file, marks]) => [file, Object.fromEntries([...marks].sort(byName))]));
  return `${JSON.stringify({ version: FORMAT, accepted: sorted }, undefined, 2)}\n`;
}

/** By code units, the same everywhere. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
