import type { TextLike } from '@findings/core/check';

/** What of a document can change what holds for it: its front matter, up to the line that ends it; all where none does. */
export function headOf(text: TextLike): string {
  if (!text.startsWith('---')) return '';
  const end = END.exec(text.slice(0, LONGEST));
  return end ? text.slice(0, end.index + end[0].length) : text.slice(0, LONGEST);
}

/** More than front matter may have. */
const LONGEST = 70 * 1024;
const END = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
