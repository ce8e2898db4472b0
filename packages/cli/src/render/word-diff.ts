import type { DocumentProblem } from '@findings/check';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/layout.js';
import type { Style } from '../terminal/style.js';
import { widthOf } from '../terminal/width.js';

/** From the report's words (`removed`) to those of the document (`added`). */
export type WordDiff = NonNullable<DocumentProblem['diff']>;

/** So many words that are the same are shown on either side of what differs. */
const around = 6;

/** What is shown of a diff without a space in it; `width` is without colours. */
interface Word {
  readonly shown: string;
  readonly width: number;
  /** Whether white space stands before it. */
  readonly parted: boolean;
}

/**
 * The report's words and the document's in one text: `victims [-need-] {+must+} not testify`, in colour on a terminal
 * that has it. Of what is the same only the words beside what differs are shown; nothing, where nothing differs.
 */
export function wordDiffLines(diff: WordDiff, { style, width }: Layout, indent: string): string[] {
  if (diff.every(({ kind }) => kind === 'same')) return [];
  const room = Math.max(10, width - indent.length);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of joined(wordsOf(diff, style))) {
    const space = used > 0 ? 1 : 0;
    if (used > 0 && used + space + word.width > room) {
      lines.push(indent + line);
      [line, used] = [word.shown, word.width];
    } else {
      line += (space > 0 ? ' ' : '') + word.shown;
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
    const isInPlace = kind === 'added' && diff[index - 1]?.kind === 'removed';
    const parted = spaceBefore || safe.startsWith(' ') || isInPlace;
    if (words.length > 0 || safe !== '') spaceBefore = safe.endsWith(' ');
    const shown = kind === 'same' ? clipped(words, index > 0, index < diff.length - 1) : marked(words, kind, style);
    for (const [at, word] of shown.entries()) {
      const colour = kind === 'same' ? undefined : style[kind];
      yield { shown: colour ? colour(word) : word, width: widthOf(word), parted: at > 0 || parted };
    }
  }
}

/** With brackets where there is no colour to tell by. */
function marked(words: readonly string[], kind: 'removed' | 'added', style: Style): readonly string[] {
  if (words.length === 0 || style[kind]('x') !== 'x') return words;
  const [open, close] = kind === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  const last = words.length - 1;
  return words.map((word, at) => `${at === 0 ? open : ''}${word}${at === last ? close : ''}`);
}

function clipped(words: readonly string[], hasBefore: boolean, hasBehind: boolean): readonly string[] {
  const most = (hasBefore ? around : 0) + (hasBehind ? around : 0);
  if (words.length <= most + 1) return words;
  return [...(hasBefore ? words.slice(0, around) : []), '…', ...(hasBehind ? words.slice(words.length - around) : [])];
}

/** Words that no white space parts are shown as one. */
function* joined(words: Iterable<Word>): Generator<Word> {
  let open: Word | undefined;
  for (const word of words) {
    if (open && word.parted) yield open;
    const goesOn = open && !word.parted;
    open = goesOn ? { shown: open!.shown + word.shown, width: open!.width + word.width, parted: open!.parted } : word;
  }
  if (open) yield open;
}
