import { phrases } from './vocabulary.js';

/** Weak verbs in the third person, present and past; the forms of others are given with slashes: `gibt/geben/gab/gaben`. */
export function germanVerbs(list: string): readonly string[] {
  return phrases(list).flatMap((verb) => (verb.includes('/') ? verb.split('/') : inflect(verb)));
}

function inflect(verb: string): readonly string[] {
  if (!verb.endsWith('n')) return [verb];
  const stem = verb.replace(/(?<=e[lr])n$|en$/, '');
  const linked = /(?:[dt]|(?:ch|[bdfgkpt])[mn])$/.test(stem) ? `${stem}e` : stem;
  return [verb, `${linked}t`, `${linked}te`, `${linked}ten`];
}

/** Each noun with its feminine in `-in`. */
export function withFeminine(list: string): readonly string[] {
  return phrases(list).flatMap((noun) => [noun, `${noun}in`]);
}

/** Each noun with its feminine forms, and those with a mark between: `Teilnehmer*innen`. */
export function gendered(list: string): readonly string[] {
  const endings = ['', ...['', '*', ':', '_', '/', '/-'].flatMap((mark) => [`${mark}in`, `${mark}innen`])];
  return phrases(list).flatMap((noun) => endings.map((ending) => noun + ending));
}

/** Participles that report what the agent of a passive said: `wurde von Ana angemerkt`. */
export const speechParticiples = phrases(`
  vorgetragen, vorgestellt, vorgeschlagen, angeregt, eingebracht, präsentiert, erläutert, zusammengefasst, betont, angemerkt,
  erklärt, erwähnt, berichtet, ergänzt, gefordert, gewünscht, angesprochen, kritisiert, hervorgehoben, hingewiesen, gefragt,
  empfohlen, angekündigt, beantragt
`);
