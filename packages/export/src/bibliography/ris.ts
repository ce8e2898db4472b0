import { visible } from '@findings/core/text';
import type { AuthorName } from './work-author.js';
import type { WorkDate } from './work-date.js';
import { noteText } from './work.js';
import type { Work } from './work.js';

/** Writes works as RIS for Zotero, EndNote and Mendeley, in pieces to join. */
export function* ris(works: Iterable<Work>): Iterable<string> {
  let before = '';
  for (const work of works) {
    yield before + recordOf(work);
    before = '\n';
  }
}

const TYPES: Readonly<Record<Work['type'], string>> = { report: 'RPRT', webpage: 'ELEC', chapter: 'CHAP' };

function recordOf(work: Work): string {
  const { key, type, title, authors, container, date, publisher, genre, page, url, accessed } = work;
  const lines: (readonly [string, string | undefined])[] = [
    ['TY', TYPES[type]],
    ['ID', key],
    ...authors.map((author) => ['AU', authorOf(author)] as const),
    ['TI', title],
    ['T2', container],
    ['M3', genre],
    ['PB', publisher],
    ['PY', date && yearOf(date)],
    ['DA', date && dayOf(date)],
    ['SP', page],
    ['UR', url],
    ['Y2', accessed && dayOf({ start: accessed })],
    ['N1', noteText(work)],
  ];
  const present = lines.filter(([, value]) => value !== undefined);
  return `${present.map(([tag, value]) => `${tag}  - ${valueText(value!)}\n`).join('')}ER  - \n`;
}

/** Puts a value on one line, because RIS has no escapes. `##[` would start a workflow command in a CI log. */
function valueText(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replaceAll('##[', '## [');
}

/** `van der Berg, Jan`, `Kelley, James, Jr.`. A comma after an organization marks it as a single name. */
function authorOf(name: AuthorName): string {
  if (name.literal !== undefined) return `${name.literal.replace(/\s*,/g, '')},`;
  const { family, given, particle, suffix } = name;
  const last = particle === undefined ? family : `${particle} ${family}`;
  if (suffix !== undefined) return `${last}, ${given ?? ''}, ${suffix}`;
  return given === undefined ? last : `${last}, ${given}`;
}

function yearOf({ start, text }: WorkDate): string | undefined {
  return start === undefined ? /\d{4}/.exec(text)?.[0] : start.slice(0, 4);
}

/** `2012/09/17/`. Only the first of several days. */
function dayOf({ start, text }: WorkDate): string {
  return start === undefined ? `///${text}` : `${start.replaceAll('-', '/')}/`;
}
