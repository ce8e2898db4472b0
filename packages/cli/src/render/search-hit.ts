import { excerptRange } from '@findings/core/library';
import type { Library, SearchHit } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import type { Layout } from '../terminal/style.js';

const LINES = 3;
const INDENT = '    ';

/**
 * A search result: its id and title, and the words around the matches.
 *
 * @param formOf how the id is printed
 */
export function hitLines(
  { target, terms }: SearchHit,
  library: Library,
  { style, width }: Layout,
  formOf: (id: string) => string = (id) => id,
): string[] {
  const id = formOf(library.reports.length > 1 ? target.qualifiedId : target.id);
  const title = shorten(printable(target.title), width - widthOf(id) - 2);
  const head = `${style.id(style.bold(printable(id)))}  ${style.bold(title)}`;
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
