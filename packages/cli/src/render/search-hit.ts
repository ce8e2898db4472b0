import { shortestId } from '@findings/check/editor';
import { formatKey } from '@findings/citations';
import { excerptRange } from '@findings/core/library';
import type { Library, SearchHit, Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import type { Layout } from '../terminal/style.js';

const LINES = 3;
const INDENT = '    ';

/** The citation of a target, to paste into a proposal. */
export function citationOf(target: Target, library: Library): string {
  return `[${formatKey(shortestId({ library }, target))}]`;
}

/** A search result: its citation and title, and the words around the matches. */
export function hitLines({ target, terms }: SearchHit, library: Library, { style, width }: Layout): string[] {
  const citation = citationOf(target, library);
  const title = shorten(printable(target.title), width - widthOf(citation) - 2);
  const head = `${style.id(style.bold(printable(citation)))}  ${style.bold(title)}`;
  if (!('finding' in target)) return [head];
  const text = printable(target.text);
  const { start, end } = excerptRange(text, terms, (width - INDENT.length) * LINES - 10);
  const wanted = new Set(terms);
  const words = text
    .slice(start, end)
    .split(/\s+/)
    .map((word) =>
      word.length < width / 2 && foldedWords(word).some((term) => wanted.has(term)) ? style.match(word) : word,
    );
  const passage = `${start > 0 ? '… ' : ''}${words.join(' ')}${end < text.length ? ' …' : ''}`;
  return [head, ...wrap(passage, width, INDENT)];
}

/** Warns that the best result is a weak match. Comes before the results, so that the user reads it before copying a citation. */
export function weakLines({ style, width }: Layout): string[] {
  const text = 'Weak match: even the best finding has few of these words. It may be about something else.';
  return [...wrap(text, width).map(style.warning), ''];
}
