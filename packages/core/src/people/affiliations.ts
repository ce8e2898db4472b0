import { cueSet, type Vocabulary } from '@findings/language';
import type { RosterEntry } from './roster-entry.js';

const smallWords = cueSet('titleSmallWords');

/** Affiliations that differ by a small word are one. */
export function addAffiliation(entry: RosterEntry, affiliation: string, vocabulary: Vocabulary): void {
  const text = affiliation.replace(/\s+/g, ' ').trim();
  if (text === '') return;
  const role = text.toLowerCase();
  if (vocabulary.roles.includes(role)) {
    entry.roles.add(role);
    entry.titles.add(role);
    return;
  }
  // `General Manager`: an office by which the report may name the person.
  const words = role.split(' ');
  if (words.length <= 3 && vocabulary.titles.includes(words.at(-1)!)) entry.titles.add(role);
  const key = contentWords(text);
  if (entry.affiliationKeys.has(key)) return;
  entry.affiliationKeys.add(key);
  entry.affiliations.push(text);
}

export function contentWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => !smallWords.has(word))
    .join(' ');
}
