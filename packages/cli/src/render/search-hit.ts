import type { Library, SearchHit } from '@findings/core/library';
import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { cutPassage } from './passage.js';
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
  const { words, cutBefore, cutAfter } = cutPassage(
    printable(target.text),
    terms,
    (width - INDENT.length) * LINES - 10,
  );
  const highlighted = words.map(({ text, matches }) => (matches && text.length < width / 2 ? style.match(text) : text));
  const passage = `${cutBefore ? '… ' : ''}${highlighted.join(' ')}${cutAfter ? ' …' : ''}`;
  return [head, ...wrap(passage, width, INDENT)];
}
