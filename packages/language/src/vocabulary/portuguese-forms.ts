import { phrases } from './vocabulary.js';

/** Regular verbs in the third person, present and past; the forms of others are given with slashes. */
export function portugueseVerbs(list: string): readonly string[] {
  return phrases(list).flatMap((verb) => (verb.includes('/') ? verb.split('/') : inflect(verb)));
}

function inflect(verb: string): readonly string[] {
  const stem = verb.slice(0, -2);
  if (verb.endsWith('ar')) return [`${stem}a`, `${stem}am`, `${stem}ou`, `${stem}aram`];
  if (verb.endsWith('er')) return [`${stem}e`, `${stem}em`, `${stem}eu`, `${stem}eram`];
  if (verb.endsWith('ir')) return [`${stem}e`, `${stem}em`, `${stem}iu`, `${stem}iram`];
  return [verb];
}

/** Nouns, those in `-o` (not `-ão`) and `-or` with their feminine in `-a`. */
export function withFeminine(list: string): readonly string[] {
  return phrases(list).flatMap((noun) => (/(?:[^ã]o|or)$/.test(noun) ? [noun, `${noun.replace(/o$/, '')}a`] : [noun]));
}
