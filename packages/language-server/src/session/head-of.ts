import type { TextLike } from '@findings/core/check';

/** What of a document can change what holds for it: its front matter, up to the line that ends it; all where none does. */
export function headOf(text: TextLike): string {
  if (!text.startsWith('---')) return '';
  return headWithin(text, USUAL) ?? headWithin(text, LONGEST) ?? text.slice(0, LONGEST);
}

/** Characters that most front matter has at most… */
const USUAL = 2 * 1024;
/** …and more than it may have. */
const LONGEST = 70 * 1024;
const END = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

function headWithin(text: TextLike, length: number): string | undefined {
  const start = text.slice(0, length);
  const end = END.exec(start);
  if (!end) return undefined;
  const head = start.slice(0, end.index + end[0].length);
  // Perhaps a line goes on where this was cut.
  return head.length === length && length < text.length ? undefined : head;
}
