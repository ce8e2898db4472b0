import { anyCue, anyOf, cues, cueSet, fold } from '@findings/language';

const NEGATIONS = cueSet('negations');
/** Phrases whose negation word does not negate the sentence. */
const IDIOMS = new RegExp(String.raw`\b${anyCue('negationIdioms')}\b`, 'gi');

/** Adjectives that `in-`, `im-`, `il-` or `ir-` negates. Other words only look negated: `immigrants`, `invaluable`. */
const IN_BASES = cueSet('inBases');
const DIS_BASES = cueSet('disBases');
/** `un-` negates these, and participles and adjectives with the endings below. */
const UN_BASES = cueSet('unBases');
const UN_ENDINGS = new RegExp(String.raw`(?:${anyCue('unEndings')}|[^aeiou]y)$`);
/** `un-` before these verbs does not negate: `unfolding`, `uncovered`. */
const UN_VERBS = new RegExp(`^${anyCue('unVerbs')}`);
const PREFIXES: readonly (readonly [prefix: string, negates: (base: string) => boolean])[] = [
  ...cues('inPrefixes').map((prefix) => [prefix, (base: string) => isBase(base, IN_BASES)] as const),
  ['dis', (base) => isBase(base, DIS_BASES)],
  ['un', (base) => !UN_VERBS.test(base) && (isBase(base, UN_BASES) || (base.length > 3 && UN_ENDINGS.test(base)))],
  ['non', (base) => base.length > 3],
];

/** `not`, `never`, `don’t`. */
export function isNegationWord(word: string): boolean {
  return NEGATIONS.has(word.toLowerCase()) || /n['’]t$/i.test(word);
}

const DENIALS = new RegExp(`^${anyOf(cues('denials').map((word) => fold(word)))}$`, 'u');

/** Whether a word may deny or restrict a claim: `refused`, `only`. */
export function isDenial(word: string): boolean {
  return DENIALS.test(fold(word));
}

/** Whether a text negates what it says: an odd number of negations, of which `neither … nor` is one. */
export function isNegated(text: string): boolean {
  const words = text.replace(IDIOMS, ' ').match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu) ?? [];
  const hasNeither = words.some((word) => word.toLowerCase() === 'neither');
  return words.filter((word) => isNegationWord(word) && !(hasNeither && word.toLowerCase() === 'nor')).length % 2 === 1;
}

/** The words that negate one of the others by a prefix: `unsafe` for `safe`, `illegal` for `legal`. */
export function negatedForms(words: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map((word) => word.toLowerCase()));
  return words.filter((word) => {
    const lower = word.toLowerCase();
    return PREFIXES.some(([prefix, negates]) => {
      if (!lower.startsWith(prefix)) return false;
      const base = lower.slice(prefix.length).replace(/^-/, '');
      return known.has(base) && negates(base);
    });
  });
}

/** Whether a word is one of the adjectives, or its adverb. */
function isBase(word: string, bases: ReadonlySet<string>): boolean {
  if (bases.has(word)) return true;
  const stem = word.replace(/ly$/, '');
  return stem !== word && (bases.has(stem) || bases.has(`${stem}le`));
}
