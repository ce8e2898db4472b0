import type { DocumentProblem } from '@findings/check';
import { printable } from '../terminal/escape-controls.js';
import type { Layout, Style } from '../terminal/style.js';
import { wrap } from '../terminal/wrap.js';

/** The changes from the report's words (`removed`) to those of the document (`added`). */
export type WordDiff = NonNullable<DocumentProblem['diff']>;

/** The number of equal words that are shown on each side of a difference. */
const CONTEXT_WORDS = 6;

/**
 * Both wordings in one text, in colours or as `victims [-need-] {+must+} not testify`. Of equal words, only those near a difference
 * are shown. Empty if there is no difference.
 */
export function wordDiffLines(diff: WordDiff, { style, width }: Layout, indent: string): string[] {
  if (diff.every(({ kind }) => kind === 'same')) return [];
  const pieces = diff.map(({ kind, text }, index) => {
    const safe = printable(text.replace(/\s+/g, ' '));
    if (kind === 'same') return clip(safe, index > 0, index < diff.length - 1);
    const isReplacement = kind === 'added' && diff[index - 1]?.kind === 'removed';
    return `${isReplacement ? ' ' : ''}${marked(safe, kind, style)}`;
  });
  return wrap(pieces.join(''), width, indent);
}

/** Marks each word with a colour, or the text with brackets if there are no colours. */
function marked(text: string, kind: 'removed' | 'added', style: Style): string {
  const colour = style[kind];
  if (colour('x') !== 'x') return text.replace(/\S+/g, colour);
  const [open, close] = kind === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  return text.replace(/\S.*\S|\S/, (words) => open + words + close);
}

function clip(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const words = text.trim().split(' ');
  const maxWords = (hasBefore ? CONTEXT_WORDS : 0) + (hasAfter ? CONTEXT_WORDS : 0);
  if (words.length <= maxWords + 1) return text;
  const [before, after] = [hasBefore ? words.slice(0, CONTEXT_WORDS) : [], hasAfter ? words.slice(-CONTEXT_WORDS) : []];
  const clipped = [...before, '…', ...after].join(' ');
  return `${text.startsWith(' ') ? ' ' : ''}${clipped}${text.endsWith(' ') ? ' ' : ''}`;
}
