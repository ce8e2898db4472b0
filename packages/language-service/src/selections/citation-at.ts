import type { CitationGroup } from '@findings/citations';
import type { Stretch } from './selection-chain.js';

/**
 * The citation at an offset with what stands around its key: `see @s4, p. 9` of `[see @s4, p. 9; @s5]`. Absent on the
 * brackets and the semicolons.
 */
export function itemIn(markdown: string, { start, end, items }: CitationGroup, offset: number): Stretch | undefined {
  const isBracketed = markdown[start] === '[';
  const last = markdown[end - 1] === ']' ? end - 1 : end;
  let from = isBracketed ? start + 1 : start;
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    const to = next ? separator(markdown, item.end, next.start, item.suffix) : last;
    if (offset <= to) return trimmed(markdown, Math.min(from, item.start), Math.max(to, item.end));
    from = to + 1;
  }
  return undefined;
}

/** Where the `;` stands between one key and the next. */
function separator(markdown: string, from: number, to: number, suffix: string): number {
  const between = markdown.slice(from, to);
  const at = between.startsWith(`${suffix};`) ? suffix.length : between.lastIndexOf(';');
  return at < 0 ? from : from + at;
}

function trimmed(markdown: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(markdown[from]!)) from++;
  while (to > from && /\s/.test(markdown[to - 1]!)) to--;
  return { start: from, end: to };
}
