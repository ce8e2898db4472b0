/** With single spaces. */
export function normal(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * The paragraphs that have the words of a passage, in order and one after another. Undefined if they are not there, or twice: a
 * passage is never found by likeness.
 */
export function findPassage(
  paragraphs: readonly string[],
  passage: string,
): { readonly first: number; readonly last: number } | undefined {
  const sought = normal(passage);
  if (sought === '') return undefined;
  const all = paragraphs.join(' ');
  const start = all.indexOf(sought);
  if (start < 0 || all.includes(sought, start + 1)) return undefined;
  let offset = 0;
  let [first, last] = [0, 0];
  for (const [index, { length }] of paragraphs.entries()) {
    if (offset <= start) first = index;
    if (offset < start + sought.length) last = index;
    offset += length + 1;
  }
  return { first, last };
}
