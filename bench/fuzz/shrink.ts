/** Where a text is split into parts, coarsest first. */
const cuts = [/(?<=\n)/, /(?<=[\s\p{P}\p{S}])|(?=[\s\p{P}\p{S}])/u, /(?:)/];

/**
 * Shortens a failing text by delta debugging: removes lines, words and characters while the text still fails.
 *
 * @param fails whether a text still shows the same fault
 * @param deadline the `performance.now()` at which to return the shortest text so far
 */
export async function shrink(
  text: string,
  fails: (candidate: string) => Promise<boolean>,
  deadline: number,
): Promise<string> {
  let best = text;
  for (let before = ''; before !== best;) {
    before = best;
    for (const cut of cuts) best = await withoutParts(best, cut, fails, deadline);
  }
  return best;
}

async function withoutParts(
  text: string,
  cut: RegExp,
  fails: (candidate: string) => Promise<boolean>,
  deadline: number,
): Promise<string> {
  let parts = text.split(cut);
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < parts.length;) {
      if (performance.now() > deadline) return parts.join('');
      const rest = [...parts.slice(0, start), ...parts.slice(start + size)];
      if (await fails(rest.join(''))) parts = rest;
      else start += size;
    }
  }
  return parts.join('');
}
