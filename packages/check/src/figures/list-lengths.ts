import { anyCue } from '@findings/language';

const AND = anyCue('and');
const BETWEEN_ITEMS = new RegExp(String.raw`,?\s${AND}\s|,\s`, 'giu');

/** The items of a list in a text without other marks: `Ana in 2013 and Tom in 2022`. */
export function itemsOf(list: string): readonly string[] {
  return list.split(BETWEEN_ITEMS).filter((item) => /\p{L}/u.test(item));
}

/** The items of a list between its first and its last one, of one to four words each: `, short leases, quiet streets and` */
const INNER_ITEMS = new RegExp(String.raw`((?:,\s[^\s,;:.]+(?:\s[^\s,;:.]+){0,3}){1,12}?),?\s${AND}\s`, 'giu');

/** The lengths of the lists of three items or more in a text. */
export function listLengths(text: string): readonly number[] {
  const lengths = [...text.matchAll(INNER_ITEMS)].map(([, inner = '']) => inner.split(',').length + 1);
  const clauses = text.split(':').slice(1);
  return [...lengths, ...clauses.map((clause) => /^[^.!?]*/u.exec(clause)![0].split(';').length)];
}
