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
  const { key, type, title, shortTitle, authors, container, section, place, publisher, genre, page, url } = work;
  const { date, eventDate, accessed } = work;
  return {
    id: key,
    type,
    title,
    'title-short': shortTitle,
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    'container-title': container,
    section,
    'event-date': eventDate && dateOf(eventDate),
    'event-place': place,
    issued: date && dateOf(date),
    accessed: accessed === undefined ? undefined : dateOf({ start: accessed }),
    publisher,
    genre,
    page,
    URL: url,
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
