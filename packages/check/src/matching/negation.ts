const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom non'.split(
    ' ',
  ),
);

/** Phrases whose negation word does not negate the sentence. */
const IDIOMS =
  /\b(?:nothing (?:but|short of)|not (?:only|just|merely|least)|no (?:doubt|less|matter|sooner)|whether or not|if not)\b/gi;

/** Adjectives that `in-`, `im-`, `il-` or `ir-` negates. Other words only look negated: `immigrants`, `invaluable`. */
const IN_BASES: ReadonlySet<string> = new Set(
  `ability able accessible accurate action active adequate appropriate attentive capable complete consistent convenient correct curable
  definite dependent direct discreet effective efficient eligible equality equitable equal evitable exact experienced expensive flexible
  formal frequent human justice offensive operative secure security sensitive significant stability sufficient tolerance tolerant valid
  variable visible voluntary
  balanced mature measurable mobile moral partial patient perfect personal plausible polite possible practical precise probable proper pure
  legal legible legitimate liberal literate logical
  rational regular relevant replaceable resistible responsible reversible`.split(/\s+/),
);
const DIS_BASES: ReadonlySet<string> = new Set(
  `able abled advantage advantaged agree agreed agrees agreement allow allowed approval approve approved belief comfort connected content
  courteous engaged honest honor honour incentive like liked loyal obey obedient order organized organised orderly pleased proportionate
  regard respect respectful satisfaction satisfied similar trust trusted unity united`.split(/\s+/),
);
/** `un-` negates these, and participles and adjectives with the endings below. */
const UN_BASES: ReadonlySet<string> = new Set(
  `aware clear common equal even fair fit free heard just kind known made met paid like lawful likely pleasant popular real reliable rest safe seen sold sound sung sure told true
  well wise`.split(/\s+/),
);
const UN_ENDINGS = /(?:ed|able|ible|al|ful|ing|ive|ous|ly|[^aeiou]y|ent|ant|ic|en)$/;
/** `un-` before these verbs does not negate: `unfolding`, `uncovered`. */
const UN_VERBS = /^(?:fold|leash|earth|veil|cover|ravel|mask|nerv|pack|load|cork|furl)/;
const PREFIXES: readonly (readonly [prefix: string, negates: (base: string) => boolean])[] = [
  ...['in', 'im', 'il', 'ir'].map((prefix) => [prefix, (base: string) => isBase(base, IN_BASES)] as const),
  ['dis', (base) => isBase(base, DIS_BASES)],
  ['un', (base) => !UN_VERBS.test(base) && (isBase(base, UN_BASES) || (base.length > 3 && UN_ENDINGS.test(base)))],
  ['non', (base) => base.length > 3],
];

/** `not`, `never`, `don’t`. */
export function isNegationWord(word: string): boolean {
  return NEGATIONS.has(word.toLowerCase()) || /n['’]t$/i.test(word);
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
