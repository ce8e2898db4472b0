import { texAuthors, texEntry, texSingle } from './tex-syntax.js';
import { texText, texTitle } from './tex-text.js';
import { numbersOf } from './work-date.js';
import type { WorkDate } from './work-date.js';
import { noteText } from './work.js';
import type { Work } from './work.js';

type Fields = readonly (readonly [name: string, value: string | undefined])[];

/** Writes works as a BibLaTeX bibliography, in pieces to join. */
export function biblatex(works: Iterable<Work>): Iterable<string> {
  return texFile(works, { report: 'report', webpage: 'online' }, ({ otherKeys, authors, date, accessed }) => {
    const hasParticle = authors.some((name) => name.literal === undefined && name.particle !== undefined);
    return [
      // biber reads these as keys of the same work.
      ['ids', otherKeys?.join(', ')],
      ['date', isoDate(date)],
      ['year', date?.text && texText(date.text)],
      ['urldate', accessed],
      // So that the text cites “van der Berg”, not “Berg”.
      ['options', hasParticle ? 'useprefix=true' : undefined],
    ];
  });
}

/** Writes works as a BibTeX bibliography, in pieces to join. BibTeX styles ignore the fields of the event, but Pandoc reads them. */
export function bibtex(works: Iterable<Work>): Iterable<string> {
  return texFile(works, { report: 'techreport', webpage: 'misc' }, ({ date }) => yearAndMonth(date));
}

function* texFile(
  works: Iterable<Work>,
  types: Readonly<Record<Exclude<Work['type'], 'chapter'>, string>>,
  ownFields: (work: Work) => Fields,
): Iterable<string> {
  let before = '';
  for (const work of works) {
    const { type, authors, title, shortTitle, container, place, publisher, genre, page, eventDate, url } = work;
    const fields: Fields = [
      ['author', texAuthors(authors)],
      ['title', texTitle(title)],
      ['shorttitle', shortTitle && texTitle(shortTitle)],
      type === 'webpage'
        ? ['organization', container && texSingle(container)]
        : ['booktitle', container && texTitle(container)],
      ['type', genre && texText(genre)],
      ['eventdate', isoDate(eventDate)],
      ['venue', place && texSingle(place)],
      [type === 'report' ? 'institution' : 'publisher', publisher && texSingle(publisher)],
      ...ownFields(work),
      ['pages', page && texText(page)],
      ['url', url?.replace(/[{}\\[\]]/g, encodeURIComponent)],
      ['note', texText(noteText(work))],
    ];
    yield before + texEntry(type === 'chapter' ? 'incollection' : types[type], work, fields);
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
