import { anyCue, slug, tellingWordsOfReport } from '@findings/language';
import { readLocalId } from './read-local-id.js';

/** Names that cannot be keys, because the library that validates the configuration silently drops them. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys appear in every citation, so longer suggestions are not useful. */
const MAX_LENGTH = 24;
/** A longer file name is no good key. */
const LONGEST_NAME = 16;
/** File names that could belong to any report. */
const GENERIC_NAME = new RegExp(String.raw`^(?:${anyCue('genericNames')}|v?\d)+$`);

/** The key of a report that has no key in a configuration, from its file name: `tip-2012.md` is `tip2012`. */
function keyOfName(name: string): string {
  const stem = name.replace(/\.[^.]{1,20}$/, '');
  const key = stem.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || 'report';
  return RESERVED_KEYS.has(key) ? `${key}_2` : key;
}

/**
 * Suggests a key for a new report: its own, or from its file name or, if that is generic or long, from its title: `greenparty2023`. The
 * key is not taken by another report, and cannot be confused with the id of a finding.
 *
 * @param name the name of its file, without folders
 * @param own the key that the report gives itself in its front matter
 */
export function newReportKey(name: string, title: string | undefined, taken: readonly string[], own = ''): string {
  const fromName = keyOfName(name);
  const isShort = fromName.length <= LONGEST_NAME && /^\p{L}/u.test(fromName);
  const isDescriptive = (key: string): boolean => key !== '' && key.length <= MAX_LENGTH && !GENERIC_NAME.test(key);
  const base =
    [own.toLowerCase(), isShort ? fromName : '', keyOfTitle(title ?? '', name), fromName].find(isDescriptive) ??
    fromName.slice(0, MAX_LENGTH);
  const isFree = (key: string): boolean =>
    !RESERVED_KEYS.has(key) && !taken.some((other) => other.toLowerCase() === key) && readLocalId(key) === undefined;
  let key = isFree(base) ? base : `${base}_2`;
  for (let number = 3; !isFree(key); number++) key = `${base}_${number}`;
  return key;
}

/** Two words of the title, or as many as fit, and the year of the title or file: `Wells and Water` of 2021 is `wellswater2021`. */
function keyOfTitle(title: string, name: string): string {
  const words = tellingWordsOfReport(title, 2).map((word) => slug(word).replace(/-/g, ''));
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(`${title} ${name}`)?.[0] ?? '';
  const [first = ''] = words;
  const both = words.join('');
  return first === '' ? '' : (both.length + year.length > MAX_LENGTH ? first : both) + year;
}
