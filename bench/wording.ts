/*
 * Generates sentences like those of a workshop. They mean little, but contain what a reader looks for: numbers, money, dates, direct speech,
 * acronyms, place names, and a vocabulary with many rare words.
 */
import type { Random } from './random.ts';

const list = (words: string): readonly string[] => words.split(' ');

const subjects = list(
  'villages farmers teachers nurses donors ministries councils cooperatives migrants traders engineers auditors mayors ' +
    'herders midwives fishers tenants drivers weavers students judges clerks surveyors volunteers researchers utilities',
);
const verbs = list(
  'repair measure finance neglect inspect discuss abandon restore demand supply regulate inherit document overlook share ' +
    'rebuild question compare protect extend delay publish negotiate maintain simplify',
);
const adjectives = list(
  'shallow costly shared informal seasonal public remote reliable outdated modest careful unfinished local national ' +
    'voluntary hidden practical early uneven patient',
);
const objects = list(
  'wells canals budgets permits records clinics bridges meters harvests contracts shelters tariffs schools registers ' +
    'pipelines markets forests archives loans guidelines courts harbors seedlings licences training',
);
const reasons = [
  'because nobody is paid to do it',
  'although the law has asked for it since long ago',
  'where the roads are passable',
  'once the first season is over',
  'as long as their neighbors agree',
  'without asking those who depend on them',
  'whatever the plans of the capital may say',
  'so that the next flood does less harm',
];
const syllables = list('ka ru mi to sel ban dor wa li pen gar shi nu vel ora tam bek hu zan fi');
const claims = list('said held found argued explained warned reported showed stressed added');
const months = list('January March May June August September November');

export interface Wording {
  /** A few words in title case, without a full stop. */
  title(): string;
  sentence(): string;
  question(): string;
  /** This number of sentences. Some contain numbers, direct speech and acronyms. */
  prose(sentences: number): string;
  /** A verb of saying: `argued`. */
  claim(): string;
  place(): string;
}

/** @param vocabulary the number of further words. Zipf's law applies to them, as to those of a language: the tenth is a tenth as common as the first. */
export function createWording(random: Random, vocabulary = 0): Wording {
  const { int, chance, pick } = random;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const place = (): string => capital(Array.from({ length: int(2, 4) }, () => pick(syllables)).join(''));
  const group = (): string => `${pick(subjects)}${chance(0.4) ? ` of ${place()}` : ''}`;
  const thing = (): string => `${chance(0.7) ? `${pick(adjectives)} ` : ''}${pick(objects)}`;
  const topic = (): string => `${wordOf(int(0, 1_000_000), vocabulary)} and ${wordOf(int(0, 1_000_000), vocabulary)}`;
  const act = (): string => `${group()} ${pick(verbs)} ${thing()}${vocabulary > 0 ? ` with ${topic()}` : ''}`;

  const figures: readonly (() => string)[] = [
    () => `about ${int(5, 95)}% of the ${group()} ${pick(verbs)} ${thing()}`,
    () => `the ${thing()} cost $${int(2, 900)},000 USD, and ${int(3, 40)} ${pick(subjects)} paid for them`,
    () => `between ${int(2, 9)} and ${int(10, 60)} ${pick(subjects)} ${pick(verbs)} ${thing()} each year`,
    () => `on ${pick(months)} ${int(1, 28)}, ${int(1998, 2024)}, ${act()}`,
    () => `it took ${int(2, 11)} years until the ${act()}`,
  ];
  const speech = (): string => `one of them put it in these words: “We ${pick(verbs)} ${thing()} ${pick(reasons)}”`;
  const acronym = (): string => {
    const name = [place(), capital(pick(objects)), 'Union'];
    return `the ${name.join(' ')} (${name.map((word) => word.charAt(0)).join('')}) has ${int(2, 90)} members`;
  };

  const clause = (): string => {
    if (chance(0.12)) return pick(figures)();
    if (chance(0.05)) return speech();
    if (chance(0.01)) return acronym();
    return `${act()}${chance(0.7) ? ` ${pick(reasons)}` : ''}`;
  };
  const sentence = (): string => `${capital(clause())}${chance(0.3) ? `, and ${clause()}` : ''}.`;

  return {
    title: () => `${capital(pick(adjectives))} ${capital(pick(objects))} in ${place()}`,
    sentence,
    question: () => `${pick(['How', 'When', 'Why', 'With what result'])} do ${act()}?`,
    prose: (sentences) => Array.from({ length: sentences }, sentence).join(' '),
    claim: () => pick(claims),
    place,
  };
}

/** @param millionths a random number up to a million */
function wordOf(millionths: number, vocabulary: number): string {
  // The logarithms of the ranks are spread evenly.
  let rest = Math.floor(vocabulary ** (millionths / 1_000_000));
  let word = '';
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length];
  return `${word}ni`;
}
