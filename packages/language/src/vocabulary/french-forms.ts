import { phrases } from './vocabulary.js';

/** Phrases, those with an apostrophe also with the typographic one. */
export function spelled(list: string): readonly string[] {
  return phrases(list).flatMap((text) => (text.includes("'") ? [text, text.replaceAll("'", '’')] : [text]));
}

/** Nouns; those that begin with a vowel also with `l'` and `d'`, which make one word with them. */
export function withArticle(list: string): readonly string[] {
  const elided = (noun: string): string => (/^[aeiouéèêâîôh]/.test(noun) ? `${noun}, l'${noun}, d'${noun}` : noun);
  return spelled(phrases(list).map(elided).join(', '));
}

/** Regular verbs in the third person and the participle; the forms of others are given with slashes. */
export function frenchVerbs(list: string): readonly string[] {
  const forms = phrases(list).flatMap((verb) => (verb.includes('/') ? verb.split('/') : inflect(verb)));
  return spelled(forms.join(', '));
}

function inflect(verb: string): readonly string[] {
  const stem = verb.slice(0, -2);
  if (verb.endsWith('re')) return ['', 'ent', 'ait', 'aient', 'it', 'irent', 'u'].map((ending) => stem + ending);
  if (verb.endsWith('ir')) return ['it', 'issent', 'issait', 'issaient', 'irent', 'i'].map((ending) => stem + ending);
  const open = stem.replace(/(?:é(?=[b-df-hj-np-tv-z]+$)|e(?=[b-df-hj-np-tv-z]$))/, 'è').replace(/(?<=pu)y$/, 'i');
  const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge');
  const forms = [`${open}e`, `${open}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`, `${stem}é`];
  return verb.startsWith("s'") ? forms.slice(0, -1) : forms;
}
