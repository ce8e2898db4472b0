import type { AuthorName } from './work-author.js';
import { numbersOf } from './work-date.js';
import type { WorkDate } from './work-date.js';
import { noteText } from './work.js';
import type { Work } from './work.js';

/** Writes works as a CSL-JSON array, in pieces to join. */
export function* cslJson(works: Iterable<Work>): Iterable<string> {
  let separator = '[\n';
  for (const work of works) {
    yield separator + JSON.stringify(itemOf(work));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function itemOf(work: Work): object {
  const { key, type, title, shortTitle, authors, container, section, place, date, publisher, genre, page } = work;
  const when = date && dateOf(date);
  return {
    id: key,
    type,
    title,
    'title-short': shortTitle,
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    'container-title': container,
    section,
    'event-date': when,
    'event-place': place,
    issued: when,
    publisher,
    genre,
    page,
    note: noteText(work),
  };
}

function nameOf(name: AuthorName): object {
  if (name.literal !== undefined) return { literal: name.literal };
  const { family, given, particle, suffix } = name;
  return { family, given, 'non-dropping-particle': particle, suffix };
}

function dateOf({ start, end, text }: WorkDate): object {
  if (text !== undefined) return { literal: text };
  return { 'date-parts': [start, ...(end === undefined ? [] : [end])].map(numbersOf) };
}
