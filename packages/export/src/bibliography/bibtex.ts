import { texAuthors, texEntry, texFile, texSingle } from './tex-entry.js';
import { texText, texTitle, texWhole } from './tex-text.js';
import { numbersOf } from './work-date.js';
import type { WorkDate } from './work-date.js';
import { noteText } from './work.js';
import type { Work } from './work.js';

/** Writes works as a BibTeX bibliography, in pieces to join. BibTeX styles ignore the fields of the event, but Pandoc reads them. */
export function bibtex(works: Iterable<Work>): Iterable<string> {
  return texFile(works, entryOf);
}

function entryOf(work: Work): string {
  const { authors, title, shortTitle, container, place, date, publisher, genre, page } = work;
  const isReport = work.type === 'report';
  return texEntry(isReport ? 'techreport' : 'incollection', work, [
    ['author', texAuthors(authors)],
    ['title', isReport ? texTitle(title) : texWhole(title)],
    ['shorttitle', shortTitle && texTitle(shortTitle)],
    ['booktitle', container && texTitle(container)],
    ['type', genre && texText(genre)],
    [isReport ? 'institution' : 'publisher', publisher && texSingle(publisher)],
    ...yearAndMonth(date),
    ['pages', page && texText(page)],
    ['note', texText(noteText(work))],
    ['eventdate', date?.start && (date.end === undefined ? date.start : `${date.start}/${date.end}`)],
    ['venue', place && texSingle(place)],
  ]);
}

function yearAndMonth(date: WorkDate | undefined): (readonly [string, string | undefined])[] {
  if (date?.start === undefined) return [['year', date?.text && texText(date.text)]];
  const [year, month, day] = numbersOf(date.start);
  return [
    ['year', String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['day', day === undefined || date.end !== undefined ? undefined : String(day)],
  ];
}
