import { texAuthors, texEntry, texSingle } from './tex-syntax.js';
import { texText, texTitle } from './tex-text.js';
import { numbersOf } from './work-date.js';
import type { WorkDate } from './work-date.js';
import { noteText } from './work.js';
import type { Work } from './work.js';

type Fields = readonly (readonly [name: string, value: string | undefined])[];

/** Writes works as a BibLaTeX bibliography, in pieces to join. */
export function biblatex(works: Iterable<Work>): Iterable<string> {
  return texFile(works, 'report', ({ otherKeys, authors, date }) => {
    const hasParticle = authors.some((name) => name.literal === undefined && name.particle !== undefined);
    return [
      // biber reads these as keys of the same work.
      ['ids', otherKeys?.join(', ')],
      ['date', isoDate(date)],
      ['year', date?.text && texText(date.text)],
      // So that the text cites “van der Berg”, not “Berg”.
      ['options', hasParticle ? 'useprefix=true' : undefined],
    ];
  });
}

/** Writes works as a BibTeX bibliography, in pieces to join. BibTeX styles ignore the fields of the event, but Pandoc reads them. */
export function bibtex(works: Iterable<Work>): Iterable<string> {
  return texFile(works, 'techreport', ({ date }) => yearAndMonth(date));
}

function* texFile(works: Iterable<Work>, reportType: string, ownFields: (work: Work) => Fields): Iterable<string> {
  let before = '';
  for (const work of works) {
    const { authors, title, shortTitle, container, place, publisher, genre, page, date } = work;
    const isReport = work.type === 'report';
    const fields: Fields = [
      ['author', texAuthors(authors)],
      ['title', texTitle(title)],
      ['shorttitle', shortTitle && texTitle(shortTitle)],
      ['booktitle', container && texTitle(container)],
      ['type', genre && texText(genre)],
      ['eventdate', isoDate(date)],
      ['venue', place && texSingle(place)],
      [isReport ? 'institution' : 'publisher', publisher && texSingle(publisher)],
      ...ownFields(work),
      ['pages', page && texText(page)],
      ['note', texText(noteText(work))],
    ];
    yield before + texEntry(isReport ? reportType : 'incollection', work, fields);
    before = '\n';
  }
}

function isoDate(date: WorkDate | undefined): string | undefined {
  if (date?.start === undefined) return undefined;
  return date.end === undefined ? date.start : `${date.start}/${date.end}`;
}

function yearAndMonth(date: WorkDate | undefined): Fields {
  if (date?.start === undefined) return [['year', date?.text && texText(date.text)]];
  const [year, month, day] = numbersOf(date.start);
  return [
    ['year', String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['day', day === undefined || date.end !== undefined ? undefined : String(day)],
  ];
}
