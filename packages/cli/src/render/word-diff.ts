import type { DocumentProblem } from '@findings/check';
import { printable } from '../terminal/escape-controls.js';
import type { Layout, Style } from '../terminal/style.js';
import { widthOf } from '../terminal/width.js';

/** The changes from the report's words (`removed`) to those of the document (`added`). */
export type WordDiff = NonNullable<DocumentProblem['diff']>;

/** The number of equal words that are shown on each side of a difference. */
const CONTEXT_WORDS = 6;

/** A word of a diff, with colours. */
interface Word {
  readonly text: string;
  /** Without colours. */
  readonly width: number;
  /** Whether white space precedes it. */
  readonly hasSpaceBefore: boolean;
}

/**
 * Both wordings in one text, in colours or as `victims [-need-] {+must+} not testify`. Of equal words, only those near a difference
 * are shown. Empty if there is no difference.
 */
export function wordDiffLines(diff: WordDiff, { style, width }: Layout, indent: string): string[] {
  if (diff.every(({ kind }) => kind === 'same')) return [];
  const available = Math.max(10, width - indent.length);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of joinWords(wordsOf(diff, style))) {
    const space = used > 0 ? 1 : 0;
    if (used > 0 && used + space + word.width > available) {
      lines.push(indent + line);
      [line, used] = [word.text, word.width];
    } else {
      line += (space > 0 ? ' ' : '') + word.text;
      used += space + word.width;
    }
  }
  if (used > 0) lines.push(indent + line);
  return lines;
}

function* wordsOf(diff: WordDiff, style: Style): Generator<Word> {
  let spaceBefore = false;
  for (const [index, { kind, text }] of diff.entries()) {
    const safe = printable(text.replace(/\s+/g, ' '));
    const words = safe.trim() === '' ? [] : safe.trim().split(' ');
    const isReplacement = kind === 'added' && diff[index - 1]?.kind === 'removed';
    const hasSpaceBefore = spaceBefore || safe.startsWith(' ') || isReplacement;
    if (words.length > 0 || safe !== '') spaceBefore = safe.endsWith(' ');
    const visible = kind === 'same' ? clip(words, index > 0, index < diff.length - 1) : marked(words, kind, style);
    for (const [at, word] of visible.entries()) {
      const colour = kind === 'same' ? undefined : style[kind];
      yield { text: colour ? colour(word) : word, width: widthOf(word), hasSpaceBefore: at > 0 || hasSpaceBefore };
    }
  }
}

/** Without colours, marks changes with brackets. */
function marked(words: readonly string[], kind: 'removed' | 'added', style: Style): readonly string[] {
  if (words.length === 0 || style[kind]('x') !== 'x') return words;
  const [open, close] = kind === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  const last = words.length - 1;
  return words.map((word, at) => `${at === 0 ? open : ''}${word}${at === last ? close : ''}`);
}

function clip(words: readonly string[], hasBefore: boolean, hasAfter: boolean): readonly string[] {
  const maxWords = (hasBefore ? CONTEXT_WORDS : 0) + (hasAfter ? CONTEXT_WORDS : 0);
  if (words.length <= maxWords + 1) return words;
  return [
    ...(hasBefore ? words.slice(0, CONTEXT_WORDS) : []),
    '…',
    ...(hasAfter ? words.slice(words.length - CONTEXT_WORDS) : []),
  ];
}

/** Joins words without white space between them. */
function* joinWords(words: Iterable<Word>): Generator<Word> {
  let open: Word | undefined;
  for (const word of words) {
    if (open && word.hasSpaceBefore) yield open;
    const isJoined = open && !word.hasSpaceBefore;
    open = isJoined
      ? { text: open!.text + word.text, width: open!.width + word.width, hasSpaceBefore: open!.hasSpaceBefore }
      : word;
  }
  if (open) yield open;
}
