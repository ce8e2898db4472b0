import { anyCue } from '@findings/language';
import { readLocalId } from './read-local-id.js';

/** Names that cannot be keys, because the library that validates the configuration silently drops them. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys appear in every citation, so longer suggestions are not useful. */
const MAX_LENGTH = 24;
/** File names that could belong to any report. */
const GENERIC_NAME = new RegExp(String.raw`^(?:${anyCue('genericNames')}|v?\d)+$`);

/** The key of a report that has no key in a configuration, from its file name: `tip-2012.md` is `tip2012`. */
function keyOfName(name: string): string {
  const stem = name.replace(/\.[^.]{1,20}$/, '');
  const key = stem.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || 'report';
  return RESERVED_KEYS.has(key) ? `${key}_2` : key;
}

/**
 * Suggests a key for a new report: its own, or from its file name or, if that is generic or long, from its title. The key is not
 * taken by another report, and cannot be confused with the id of a finding.
 *
 * @param name the name of its file, without folders
 * @param own the key that the report gives itself in its front matter
 */
export function newReportKey(name: string, title: string | undefined, taken: readonly string[], own = ''): string {
  const fromName = keyOfName(name);
  const isDescriptive = (key: string): boolean => key !== '' && key.length <= MAX_LENGTH && !GENERIC_NAME.test(key);
  const base =
    [own.toLowerCase(), fromName, keyOfTitle(title ?? '')].find(isDescriptive) ?? fromName.slice(0, MAX_LENGTH);
  const isFree = (key: string): boolean =>
    !RESERVED_KEYS.has(key) && !taken.some((other) => other.toLowerCase() === key) && readLocalId(key) === undefined;
  let key = isFree(base) ? base : `${base}_2`;
  for (let number = 3; !isFree(key); number++) key = `${base}_${number}`;
  return key;
}

/** The first three words, or as many as fit: `Wells and Water` is `wellsandwater`. */
function keyOfTitle(title: string): string {
  let key = '';
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words.slice(0, 3)) {
    if (key.length + word.length > MAX_LENGTH) break;
    key += word;
  }
  return key;
}
