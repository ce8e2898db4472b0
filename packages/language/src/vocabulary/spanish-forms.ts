import { phrases } from './vocabulary.js';

/** Regular verbs in the third person, present and past, and the participle; the forms of others are given with slashes. */
export function spanishVerbs(list: string): readonly string[] {
  return phrases(list).flatMap((verb) => (verb.includes('/') ? verb.split('/') : inflect(verb)));
}

function inflect(verb: string): readonly string[] {
  const stem = verb.slice(0, -2);
  if (verb.endsWith('ar')) return [`${stem}a`, `${stem}an`, `${stem}ó`, `${stem}aron`, `${stem}ado`];
  if (!/[ei]r$/.test(verb)) return [verb];
  return [`${stem}e`, `${stem}en`, `${stem}ió`, `${stem}ieron`, `${stem}ido`];
}

/** Nouns, those in `-o` and `-or` with their feminine in `-a`. */
export function withFeminine(list: string): readonly string[] {
  return phrases(list).flatMap((noun) => (/or?$/.test(noun) ? [noun, `${noun.replace(/o$/, '')}a`] : [noun]));
}
