import { texAuthors, texEntry, texFile, texSingle } from './tex-entry.js';
import { texText, texTitle } from './tex-text.js';
import { numbersOf } from './work-date.js';
import type { WorkDate } from './work-date.js';
import type { Work } from './work.js';

/** Works as a bibliography for BibTeX, piece by piece. The event's fields, which its old styles pass over, are for Pandoc. */
export function bibtex(works: Iterable<Work>): Iterable<string> {
  return texFile(works, entryOf);
}

function entryOf(work: Work): string {
  const { authors, title, container, event, place, date, publisher, genre, note } = work;
  const report = work.type === 'report';
  const where = place && texSingle(place);
  return texEntry(report ? 'techreport' : 'incollection', work, [
    ['author', texAuthors(authors)],
    ['title', texTitle(title)],
    ['booktitle', container && texTitle(container)],
    ['type', genre && texText(genre)],
    [report ? 'institution' : 'publisher', publisher && texSingle(publisher)],
    ['address', publisher && where],
    ...yearAndMonth(date),
    ['note', texText(note)],
    ['eventtitle', event && texTitle(event)],
    ['eventdate', date?.start && (date.end === undefined ? date.start : `${date.start}/${date.end}`)],
    ['venue', where],
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
