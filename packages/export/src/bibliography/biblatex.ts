import { texAuthors, texEntry, texFile, texSingle } from './tex-entry.js';
import { texText, texTitle, texWhole } from './tex-text.js';
import type { WorkDate } from './work-date.js';
import { noteText } from './work.js';
import type { Work } from './work.js';

/** Writes works as a BibLaTeX bibliography, in pieces to join. */
export function biblatex(works: Iterable<Work>): Iterable<string> {
  return texFile(works, entryOf);
}

function entryOf(work: Work): string {
  const { otherKeys, authors, title, shortTitle, container, place, date, publisher, genre, page } = work;
  const isReport = work.type === 'report';
  const hasParticle = authors.some((name) => name.literal === undefined && name.particle !== undefined);
  return texEntry(isReport ? 'report' : 'incollection', work, [
    // biber reads these as keys of the same work.
    ['ids', otherKeys?.join(', ')],
    ['author', texAuthors(authors)],
    ['title', isReport ? texTitle(title) : texWhole(title)],
    ['shorttitle', shortTitle && texTitle(shortTitle)],
    ['booktitle', container && texTitle(container)],
    ['type', genre && texText(genre)],
    ['eventdate', isoDate(date)],
    ['venue', place && texSingle(place)],
    [isReport ? 'institution' : 'publisher', publisher && texSingle(publisher)],
    ['date', isoDate(date)],
    ['year', date?.text && texText(date.text)],
    ['pages', page && texText(page)],
    ['note', texText(noteText(work))],
    // So that the text cites “van der Berg”, not “Berg”.
    ['options', hasParticle ? 'useprefix=true' : undefined],
  ]);
}

function isoDate(date: WorkDate | undefined): string | undefined {
  if (date?.start === undefined) return undefined;
  return date.end === undefined ? date.start : `${date.start}/${date.end}`;
}
