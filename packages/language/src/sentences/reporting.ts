import type { OffsetRange } from '../words/offset-range.js';
import type { Vocabulary } from '../lexicon/vocabulary.js';
import type { Words } from '../lexicon/words.js';

/** What a sentence says that a person did. */
export type Act = 'speech' | 'contribution' | 'duty';

/** A verb after a name, and what lies between them. */
export interface VerbAfter {
  readonly act: Act;
  /** Offset after the verb. */
  readonly end: number;
  /** What lies between the name and the verb. */
  readonly gap: OffsetRange;
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}’'-]*/uy;
/** Longest description between a name and its verb, in UTF-16 code units. */
const LONGEST_GAP = 260;
/** Most words of a description that no comma sets off. */
const MOST_LOOSE_WORDS = 14;

/**
 * The verb whose subject is the name that ends at `end`: `Ana Diaz (Well Fund), who led the survey, also said`.
 *
 * It skips brackets, descriptions between commas, descriptions after a preposition, further people (`and Tom Okoro`),
 * adverbs and auxiliaries. A passive verb (`was asked`) is none.
 */
export function verbAfter(text: string, end: number, words: Words): VerbAfter | undefined {
  const limit = Math.min(text.length, end + LONGEST_GAP);
  const unknown = verbBeforeClause(text, end, words);
  let at = end;
  let isPassive = false;
  let isDescription = false;
  let hasProperNoun = false;
  let loose = 0;
  while (at < limit) {
    const char = text[at]!;
    if (char === ' ' || isAbbreviationStop(text, at)) at++;
    else if (char === '(') {
      const close = text.indexOf(')', at);
      if (close < 0 || close >= limit) return unknown;
      at = close + 1;
    } else if (char === ',') {
      const next = afterComma(text, at, limit, words);
      if (next === undefined) return unknown;
      at = next;
      isDescription = false;
    } else {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word === undefined) return unknown;
      const lower = word.toLowerCase();
      const act = actOf(lower, words);
      if (act !== undefined && !isPassive && !(isDescription && !hasProperNoun && act !== 'speech'))
        return { act, end: at + word.length, gap: { start: end, end: at } };
      if (isDescription && /^\p{Lu}/u.test(word)) hasProperNoun = true;
      if (isRelative(lower) && !isDescription) return unknown;
      if (isBe(lower)) isPassive = true;
      else if (!/ly$/.test(lower) && !words.auxiliaries.has(lower) && act === undefined) {
        const isJoin = words.conjunctions.has(lower);
        if (words.prepositions.has(lower) || isJoin) isDescription = true;
        else if (!isDescription && !isSmallAdverb(lower)) return unknown;
        isPassive = false;
        if (++loose > MOST_LOOSE_WORDS) return unknown;
      } else if (act !== undefined && isPassive) return unknown;
      at += word.length;
    }
  }
  return unknown;
}

/** `Ana Diaz rescató que …`: a verb, known or not, is between a name and `que`. */
function verbBeforeClause(text: string, end: number, words: Words): VerbAfter | undefined {
  const match = /^ (\p{Ll}{3,}),? (\p{Ll}+) /u.exec(text.slice(end, end + 60));
  const [whole, verb, complementizer] = match ?? [];
  if (whole === undefined || verb === undefined || !words.complementizers.has(complementizer!)) return undefined;
  const isSmall =
    words.prepositions.has(verb) ||
    words.conjunctions.has(verb) ||
    words.auxiliaries.has(verb) ||
    isSmallAdverb(verb) ||
    isBe(verb);
  return isSmall ? undefined : { act: 'speech', end: end + 1 + verb.length, gap: { start: end, end: end + 1 } };
}

/** `, director of the fund, who also said`: a relative pronoun and a verb, which may follow an adverb. */
const RELATIVE = /^(?:,[^,.;:!?“”"]{2,80}|\s\([^()]{1,90}\))?,\s(\p{Ll}+)\s(\p{Ll}+)(?:\s(\p{Ll}+))?/u;

/** What the person whose name ends at `end` does in a relative clause after it. */
export function relativeAct(text: string, end: number, words: Words): Act | undefined {
  const [, relative = '', first = '', second = ''] = RELATIVE.exec(text.slice(end, end + 200)) ?? [];
  return words.relativePronouns.has(relative) ? (actOf(first, words) ?? actOf(second, words)) : undefined;
}

function actOf(lower: string, words: Words): Act | undefined {
  if (words.speech.has(lower)) return 'speech';
  if (words.duty.has(lower)) return 'duty';
  return words.contribution.has(lower) ? 'contribution' : undefined;
}

/** `, director of the fund,`: the offset after the second comma; after the first if a verb or an adverb follows it. */
function afterComma(text: string, comma: number, limit: number, words: Words): number | undefined {
  WORD.lastIndex = comma + 1;
  while (WORD.lastIndex < text.length && text[WORD.lastIndex] === ' ') WORD.lastIndex++;
  const first = WORD.exec(text)?.[0].toLowerCase();
  if (first !== undefined && words.speech.has(first)) return comma + 1;
  // `The first speaker, Ana Diaz, introduced …`, but not `…, introduced by Tom`.
  if (
    first !== undefined &&
    words.contribution.has(first) &&
    !/^ by\b/.test(text.slice(WORD.lastIndex, WORD.lastIndex + 4))
  )
    return comma + 1;
  const verb = verbAfterOffice(text, comma + 1, limit, words);
  if (verb !== undefined) return verb;
  let depth = 0;
  for (let at = comma + 1; at < limit; at++) {
    const char = text[at]!;
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0 && /[.;:!?“”"]/.test(char) && !isAbbreviationStop(text, at)) return undefined;
    else if (depth === 0 && char === ',') {
      const rest = verbSoon(text, at + 1, words);
      if (rest) return at + 1;
    }
  }
  return undefined;
}

/** `, Senior Engineer at WF said`: the offset of the verb after an office that no second comma ends. */
function verbAfterOffice(text: string, start: number, limit: number, words: Words): number | undefined {
  let at = start;
  let hasTitle = false;
  let hasPreposition = false;
  let isProper = false;
  while (at < limit) {
    if (text[at] !== ' ') return undefined;
    WORD.lastIndex = at + 1;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) return undefined;
    const lower = word.toLowerCase();
    if (hasTitle && hasPreposition && isProper && word === lower && words.speech.has(lower)) return at + 1;
    const isTitle = words.titles.has(lower);
    const isPreposition = words.prepositions.has(lower);
    isProper = /^\p{Lu}/u.test(word);
    if (!isProper && !isTitle && !isPreposition && !words.articles.has(lower) && !words.conjunctions.has(lower))
      return undefined;
    hasTitle ||= isTitle;
    hasPreposition ||= isPreposition;
    at += 1 + word.length;
  }
  return undefined;
}

/** True if a verb follows within three words. */
function verbSoon(text: string, at: number, words: Words): boolean {
  const ahead = text
    .slice(at, at + 60)
    .trim()
    .toLowerCase()
    .split(/[\s,:]+/, 4);
  return ahead.some((word, index) => {
    const isVerb = words.speech.has(word) || words.contribution.has(word) || words.duty.has(word);
    return (
      isVerb &&
      ahead
        .slice(0, index)
        .every(
          (one) => words.auxiliaries.has(one) || isSmallAdverb(one) || /ly$/.test(one) || words.conjunctions.has(one),
        )
    );
  });
}

function isAbbreviationStop(text: string, at: number): boolean {
  return text[at] === '.' && /(?:^|[\s(.])\p{Lu}\p{L}{0,3}$/u.test(text.slice(Math.max(0, at - 6), at));
}

const BE: ReadonlySet<string> = new Set(
  'is are was were been being wurde wurden est sont fut es son fue foi são'.split(' '),
);
function isBe(lower: string): boolean {
  return BE.has(lower);
}

function isRelative(lower: string): boolean {
  return lower === 'that' || lower === 'which' || lower === 'whose' || lower === 'whom';
}

const SMALL_ADVERBS: ReadonlySet<string> = new Set(
  `also then further later first finally again just really both now still next in turn therefore thus who not
  zunächst anschließend daraufhin schließlich danach zuerst abschließend auch zudem außerdem dann weiter sich également aussi
  ensuite también luego além disso`.split(/\s+/),
);
function isSmallAdverb(lower: string): boolean {
  return SMALL_ADVERBS.has(lower);
}

const LEAD_WORDS = /^(?:[\p{Lu}\d][\p{L}\p{M}\p{N}’'.-]*|\p{L}+(?:ist|ian|or|er|ent|ant|eur|in))$/u;
const POSSESSIVES: ReadonlySet<string> = new Set(
  'our their his her its my unser unsere notre nuestro nuestra nosso nossa'.split(' '),
);
/** Most words before a name that is the subject. */
const MOST_LEAD_WORDS = 12;
const LONGEST_LEAD = 170;
/** What ends an opening clause. */
const CLAUSE_ENDS = [', ', '; ', ': ', '— ', '” ', '" '];

/**
 * Whether a name that starts at `start` can be the subject of the sentence: it comes first, after an office
 * (`The director of the fund, …`), or after an opening clause with a comma.
 */
export function canBeSubject(sentence: string, start: number, words: Words): boolean {
  const before = sentence.slice(0, start).replace(/^["“«‘„]/, '');
  if (before.trim() === '') return true;
  if (/["“«„]\s*$/.test(before)) return false;
  const cut = CLAUSE_ENDS.reduce((last, mark) => Math.max(last, before.lastIndexOf(mark)), -1);
  const opening = cut < 0 ? '' : before.slice(0, cut);
  const tail = (cut < 0 ? before : before.slice(cut + 1)).trim();
  if (opening.length > LONGEST_LEAD) return false;
  if (/^(?:or|who|which|that|where)\b/.test(tail)) return false;
  const lead = tail.split(/\s+/).filter((word) => word !== '');
  if (lead.length > MOST_LEAD_WORDS) return false;
  // `the fund's director Maria Lopez`.
  const last = withoutPrefix(lead.at(-1)?.toLowerCase().replace(/s$/, '') ?? '');
  const first = lead[0]?.toLowerCase() ?? '';
  if (words.titles.has(last) && (words.articles.has(first) || POSSESSIVES.has(first) || /^\p{Lu}/u.test(lead[0]!)))
    return true;
  return lead.every((word) => {
    const lower = word.toLowerCase().replace(/[.,;:]+$/, '');
    return (
      words.titles.has(lower) ||
      words.titles.has(lower.replace(/s$/, '')) ||
      words.articles.has(lower) ||
      words.prepositions.has(lower) ||
      words.conjunctions.has(lower) ||
      words.openers.has(lower) ||
      words.honorifics.has(lower) ||
      (LEAD_WORDS.test(word) && !words.speech.has(lower) && !words.contribution.has(lower))
    );
  });
}

/** `co-organiser` is an office if `organiser` is one. */
export function withoutPrefix(word: string): string {
  return word.replace(/^\p{Ll}{2,4}-(?=\p{Ll}{4})/u, '');
}

/** A reporting verb right before a name: `…,” said Ana Diaz`, and in some languages `erklärte Ana Diaz`. */
export function verbBefore(
  sentence: string,
  start: number,
  words: Words,
  verbs: ReadonlySet<string> = words.speech,
): OffsetRange | undefined {
  const before = sentence.slice(Math.max(0, start - 90), start);
  const tail = before.trimEnd().split(/\s+/);
  for (let count = 1; count <= Math.min(7, tail.length); count++) {
    const word = tail
      .at(-count)!
      .toLowerCase()
      .replace(/^["“”'(]+/, '');
    if (verbs.has(word)) {
      const at = before.toLowerCase().lastIndexOf(word);
      return { start: start - before.length + at, end: start - before.length + at + word.length };
    }
    const original = tail.at(-count)!;
    const isLead =
      words.titles.has(word) ||
      words.articles.has(word) ||
      words.honorifics.has(word.replace(/\.$/, '')) ||
      words.prepositions.has(word) ||
      /^\p{Lu}/u.test(original);
    if (!isLead) return undefined;
  }
  return undefined;
}

/**
 * Whether a verb comes right before a name that is its subject, in a language whose verb is second: `Danach zeigte Ana Diaz …`.
 * The first word must not be an article or a pronoun, which could be the subject.
 */
export function isSubjectAfterVerb(sentence: string, start: number, vocabulary: Vocabulary, words: Words): boolean {
  if (!vocabulary.hasVerbSecond || !verbBefore(sentence, start, words, words.contribution)) return false;
  const first = /^\p{L}+/u.exec(sentence)?.[0].toLowerCase() ?? '';
  return (
    words.openers.has(first) &&
    !words.articles.has(first) &&
    !words.pronouns.has(first) &&
    !words.firstPerson.has(first)
  );
}
