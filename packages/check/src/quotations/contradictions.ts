import { excerpt, findingOf, type Target } from '@findings/core/library';
import {
  anyCue,
  createRecentCache,
  cues,
  cueSet,
  fold,
  foldedWordsOf,
  type OffsetRange,
  readSentences,
  vocabularyFor,
  wholePhrase,
  wordsOfAllLanguages,
} from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { ownClauses } from '../claims/own-clauses.js';
import { trimRange } from '../claims/quoted-text.js';
import { qualifiedIds } from '../document/cited-targets.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { reportNames } from '../matching/classify-difference.js';
import { isDenial, isNegationWord } from '../matching/negation.js';
import { nameTarget } from './quotation-messages.js';
import { opposition, saysAsMuch } from './opposites.js';

/** A sentence is compared with the sentences of a finding that have at least this many of its words, and these shares of them. */
const MIN_SHARED = 2;
const MIN_SHARE = 0.25;
const MIN_SHARE_OF_NEGATED = 0.6;
/** If the sentence says little else and has this share of the words, one of the negated words is enough. */
const MIN_SHARE_OF_SAME = 0.75;
/** A sentence with nearly as many of the words may say what the most similar one does not. */
const NEARLY = 0.8;
/** Opposites need this many equal words next to them: among the nearest ones, before or after. */
const MIN_EQUAL = 2;
const NEAREST = 3;
/** The object of a comparison is among this many words after `than`. */
const AFTER_THAN = 6;
/** A negation applies to this many words after it. */
const NEGATED = 2;
/** A negation may be this many words before the word that it denies. */
const BEFORE_DENIED = 8;
/** Longer findings and sentences are not compared, in UTF-16 code units. */
const MAX_LENGTH = 20_000;
const MAX_CLAIM = 1000;
const MAX_TARGETS = 4;
const MAX_SHOWN = 200;

/** Words with the same first letters, this many, are treated as one: `trained` and `training`. */
const STEM = 5;
const SHORTEST = 4;

const IDIOMS = wholePhrase(cues('negationIdioms'), 'giu');
const SMALL = foldedWordsOf(['sentenceStarters', 'speech', 'auxiliaries', 'prepositions', 'pronouns', 'offices']);
const PREPOSITIONS: ReadonlySet<string> = new Set(wordsOfAllLanguages('prepositions'));
const COMPARERS = cueSet('comparers');
const NEGATIONS = foldedWordsOf(['negations']);

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** Whether a punctuation mark follows. */
  readonly endsClause: boolean;
  /** Empty for small words. */
  readonly stem: string;
  readonly negates: boolean;
  /** Whether it denies or restricts without a negation. */
  readonly denies: boolean;
}

interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  /** Distinct stems. */
  readonly stems: ReadonlySet<string>;
  /** Those of names of the report, which a finding need not repeat. */
  readonly names: ReadonlySet<string>;
  /** `at least 90`. Their words are not among the others. */
  readonly bounds: readonly Bound[];
  /** The words nearest after `than`. */
  readonly compared: readonly string[];
}

interface Bound extends OffsetRange {
  readonly number: string;
  readonly isLeast: boolean;
}

/** Reports a claim that has most words of a sentence of the cited findings, but says the opposite. */
export function contradictionOf(
  document: CheckedDocument,
  { block, start, end }: Claim,
  targets: readonly Target[],
): RuleProblem | undefined {
  if (targets.length > MAX_TARGETS || !targets.every((each) => findingOf(each) && each.text.length < MAX_LENGTH))
    return undefined;
  const text = block.text.slice(start, end);
  if (text.length > MAX_CLAIM || text.includes('?') || ownClauses(text).length > 0) return undefined;
  const isName = (word: string): boolean => targets.some(({ report }) => reportNames(report).has(word.toLowerCase()));
  const found = contradiction(readSentence(text, isName), targets);
  if (!found) return undefined;
  const range = found.word ? { start: start + found.word.start, end: start + found.word.end } : { start, end };
  return {
    ...toDocumentRange(block, trimRange(block, range)),
    message: messageOf(document, found),
    about: qualifiedIds([found.target]),
  };
}

interface Contradiction {
  readonly target: Target;
  readonly reported: Sentence;
  /** The word of the claim, if one differs. */
  readonly word?: OffsetRange;
  /** The opposite in the finding. */
  readonly opposite?: OffsetRange;
}

function messageOf(document: CheckedDocument, { target, reported, word, opposite }: Contradiction): string {
  const { say } = document;
  const name = nameTarget(document, target);
  const shown = excerpt(reported.text, MAX_SHOWN);
  if (word && opposite)
    return say`${name} says “${reported.text.slice(opposite.start, opposite.end)}” here: “${shown}”. Correct the sentence.`;
  return word
    ? say`This sentence adds a negation. ${name} says: “${shown}”. Correct the sentence.`
    : say`This sentence leaves out a negation. ${name} says: “${shown}”. Correct the sentence.`;
}

/** A sentence of a finding, compared with a claim. */
interface Compared {
  readonly target: Target;
  readonly reported: Sentence;
  /** The number of the claim’s words that it has. */
  readonly shared: number;
  /** The share of the claim's words that it has. */
  readonly share: number;
}

function contradiction(claim: Sentence, targets: readonly Target[]): Contradiction | undefined {
  const compared = targets
    .flatMap((target) => sentencesOf(target).map((reported) => ({ target, reported, ...sharedWords(claim, reported) })))
    .filter(({ reported, shared }) => shared >= MIN_SHARED && !reported.text.endsWith('?'))
    .sort((one, other) => other.share - one.share);
  for (const each of compared) {
    const found = otherBound(claim, each) ?? (each.share >= MIN_SHARE && oppositeWord(claim, each, compared));
    if (found) return found;
  }
  const nearest = compared.filter(({ share }) => share >= Math.max(MIN_SHARE_OF_NEGATED, compared[0]!.share * NEARLY));
  const found = nearest.map((each) => {
    const negated = negatedWord(claim, each);
    return negated && { target: each.target, reported: each.reported, ...negated };
  });
  return found.every((each) => each !== undefined) ? found[0] : undefined;
}

function sharedWords(
  { stems, names }: Sentence,
  reported: Sentence,
): { readonly shared: number; readonly share: number } {
  const all = [...stems];
  const shared = all.filter((stem) => reported.stems.has(stem)).length;
  const others = all.filter((stem) => !reported.stems.has(stem) && !names.has(stem)).length;
  return { shared, share: shared / Math.max(1, shared + others) };
}

/** The bound of a claim that says the same as a finding with the opposite bound: `at most 90 jobs` for `at least 90 jobs`. */
function otherBound(claim: Sentence, { target, reported, share }: Compared): Contradiction | undefined {
  const mayDeny = [claim, reported].some(({ words }) => words.some(({ negates, denies }) => negates || denies));
  if (share < MIN_SHARE_OF_SAME || mayDeny) return undefined;
  const has = (bounds: readonly Bound[], { number }: Bound, isLeast: boolean): Bound | undefined =>
    bounds.find((each) => each.number === number && each.isLeast === isLeast);
  const word = claim.bounds.find(
    (each) => !has(claim.bounds, each, !each.isLeast) && !has(reported.bounds, each, each.isLeast),
  );
  const opposite = word && has(reported.bounds, word, !word.isLeast);
  return opposite && { target, reported, word, opposite };
}

/** A word of a claim whose opposite, or another place, is next to the same words of a sentence. */
function oppositeWord(
  claim: Sentence,
  { target, reported }: Compared,
  compared: readonly Compared[],
): Contradiction | undefined {
  if (isTurnedRound(claim, reported)) return undefined;
  const [own, others] = [claim, reported].map(({ words }) => new Set(words.map(({ folded }) => folded)));
  for (const [at, word] of claim.words.entries()) {
    // Both may be right: `higher in the north and lower in the south`.
    if (others!.has(word.folded)) continue;
    // `not until after the harvest`
    if (claim.words.some((each) => each !== word && (each.denies || each.negates) && !others!.has(each.folded)))
      continue;
    const near = nearStems(claim.words, at);
    const isAlike = (words: readonly Word[], index: number, count: number): boolean =>
      nearStems(words, index).filter((stem) => near.includes(stem)).length >= count;
    const opposite = reported.words.find(
      (other, index) =>
        !own!.has(other.folded) &&
        (opposition(word.folded, other.folded) ||
          (isPlace(claim, at) &&
            isPlace(reported, index) &&
            claim.words[at - 1]!.folded === reported.words[index - 1]!.folded &&
            !target.text.includes(claim.text.slice(word.start, word.end)) &&
            !vocabularyFor(target.text).capitalizesNouns)) &&
        isAlike(reported.words, index, MIN_EQUAL) &&
        isNegatedAt(claim.words, at) === isNegatedAt(reported.words, index),
    );
    const isElsewhere = (): boolean =>
      compared.some(({ reported: { words } }) =>
        words.some(({ folded }, index) => saysAsMuch(word.folded, folded) && isAlike(words, index, 1)),
      );
    if (opposite && !isElsewhere()) return { target, reported, word, opposite };
  }
  return undefined;
}

/** Whether a word is a name after a preposition: `in Varna`. */
function isPlace({ text, words }: Sentence, at: number): boolean {
  const word = words[at]!;
  return PREPOSITIONS.has(words[at - 1]?.folded ?? '') && /^\p{Lu}\p{Ll}{2}/u.test(text.slice(word.start, word.end));
}

/** The nearest words before and after a word. */
function nearStems(words: readonly Word[], at: number): readonly string[] {
  const [before, after] = [words.slice(0, at), words.slice(at + 1)].map((part) => stemsOf(part));
  return [...new Set([...before!.slice(-NEAREST), ...after!.slice(0, NEAREST)])];
}

function stemsOf(words: readonly Word[]): readonly string[] {
  return words.flatMap(({ stem }) => stem || []);
}

function isNegatedAt(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - BEFORE_DENIED), at + 1 + NEGATED)
    .some((word) => word !== words[at] && word.negates);
}

/** Whether sentences compare with different things: `Varna has more than Burgas` and `Burgas has less than Varna`. */
function isTurnedRound(claim: Sentence, reported: Sentence): boolean {
  const hasElsewhere = ({ compared, words }: Sentence, others: readonly string[]): boolean =>
    compared.length > 0 &&
    others.some((word) => !compared.includes(word) && words.some(({ folded }) => folded === word));
  return hasElsewhere(claim, reported.compared) || hasElsewhere(reported, claim.compared);
}

/** A negation of words that the other sentence has without any: the word if it is in the claim. */
function negatedWord(claim: Sentence, { reported, shared, share }: Compared): { readonly word?: Word } | undefined {
  // `not as fast before the fees rose`, `only after the winter` for `not before the winter`
  const bounds = [claim, reported].map((each) =>
    each.bounds.map(({ number, isLeast }) => `${number} ${isLeast}`).join(),
  );
  if (
    isTurnedRound(claim, reported) ||
    // `not more than ten` for `at most ten`
    bounds[0] !== bounds[1] ||
    claim.words.some(({ denies, folded }) => denies && !reported.words.some((other) => other.folded === folded)) ||
    claim.words.some((word) => reported.words.some((other) => opposition(word.folded, other.folded)))
  )
    return undefined;
  const word = claim.words.find(({ negates }) => negates);
  const isAlmostSame = share >= MIN_SHARE_OF_SAME && shared >= reported.stems.size * MIN_SHARE_OF_NEGATED;
  if (word && reported.words.some(({ negates }) => negates)) return undefined;
  if (word) return isDeniedOnlyBy(claim, reported, isAlmostSame) ? { word } : undefined;
  return isDeniedOnlyBy(reported, claim, isAlmostSame) ? {} : undefined;
}

/** Whether a sentence negates words that another one has without a negation next to them. */
function isDeniedOnlyBy({ words }: Sentence, { words: others, stems }: Sentence, isAlmostSame: boolean): boolean {
  const [at, another] = words.flatMap(({ negates }, index) => (negates ? [index] : []));
  if (at === undefined) return false;
  // Two negations of a clause may say the same as none.
  const isTwice = another !== undefined && another > at + NEGATED;
  if (isTwice && !words.slice(at, another).some(({ endsClause }) => endsClause)) return false;
  const own = clauseOf(words, at);
  const next = stemsOf(own.slice(own.indexOf(words[at]!) + 1)).slice(0, NEGATED);
  const known = next.filter((stem) => stems.has(stem)).length;
  if (known === 0 || known < (isAlmostSame ? 1 : next.length)) return false;
  const isNext = ({ stem }: Word): boolean => next.includes(stem);
  // `Salt fell, sugar did not fall.`
  const isSaid = (clause: readonly Word[]): boolean =>
    clause.some(isNext) && stemsIn(clause, stems) >= stemsIn(own, stems) && !clause.some(({ negates }) => negates);
  if (words.some((word, index) => index < at && isNext(word) && isSaid(clauseOf(words, index)))) return false;
  const [first, last] = [others.findIndex(isNext), others.findLastIndex(isNext)];
  if (others.slice(first, last).some(({ endsClause }) => endsClause)) return false;
  const near = others.slice(Math.max(0, first - BEFORE_DENIED), last + 1 + NEGATED);
  return !near.some(
    ({ negates, denies, folded }) => negates || (denies && !words.some((word) => word.folded === folded)),
  );
}

/** The words around one, between punctuation marks. */
function clauseOf(words: readonly Word[], at: number): readonly Word[] {
  const start = words.findLastIndex(({ endsClause }, index) => index < at && endsClause) + 1;
  const end = words.findIndex(({ endsClause }, index) => index >= at && endsClause);
  return words.slice(start, end < 0 ? undefined : end + 1);
}

function stemsIn(words: readonly Word[], stems: ReadonlySet<string>): number {
  return stemsOf(words).filter((stem) => stems.has(stem)).length;
}

const cache = createRecentCache<Target, readonly Sentence[]>();

function sentencesOf(target: Target): readonly Sentence[] {
  return cache(target, () =>
    readSentences(target.text).map(({ start, end }) => readSentence(target.text.slice(start, end).trim())),
  );
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}

/** A word, `n’t`, and the word before it. */
const WORD = /[\p{L}\p{M}]+?(?=n['’]t(?!\p{L}))|n['’]t(?!\p{L})|[\p{L}\p{N}\p{M}]+/gu;

/** Matches the bounds of numbers, with one group for each kind. */
const BOUND = new RegExp(
  String.raw`(?<!\p{L})(?:(?<least>${anyCue('atLeast')})|${anyCue('atMost')})\s?(?:\p{L}{1,3}\s|[$€£])?(?<before>NUMBER)|(?<after>NUMBER)(?:\s[\p{L}%€$£]+)?\s(?:(?<more>${anyCue('orMore')})|${anyCue('orLess')})(?!\p{L})`.replaceAll(
    'NUMBER',
    String.raw`\d(?:[\d.,\s]{0,14}\d)?`,
  ),
  'giu',
);

function readSentence(text: string, isName?: (word: string) => boolean): Sentence {
  const bounds = Array.from(text.matchAll(BOUND), ({ index, 0: { length }, groups }): Bound => {
    const { least, more, before, after } = groups!;
    const isLeast = least !== undefined || more !== undefined;
    return { start: index, end: index + length, number: (before ?? after!).replace(/\D/g, ''), isLeast };
  });
  // Numbers remain.
  const plain = text.replace(IDIOMS, blanks).replace(BOUND, (bound) => bound.replace(/[^\d\s]/g, ' '));
  const words = Array.from(plain.matchAll(WORD), ({ index, 0: word }): Word => {
    const folded = fold(word);
    const isSmall = (folded.length < SHORTEST && !/\d/.test(folded)) || SMALL.has(folded);
    const isNegation = NEGATIONS.has(folded) || isNegationWord(word) || /^n['’]t$/u.test(folded);
    const end = index + word.length;
    const endsClause = /^["”»’)\]]*[.,;:!?](?!\d)/u.test(plain.slice(end, end + 4));
    const stem = isSmall || isNegation ? '' : folded.slice(0, STEM);
    return {
      start: index,
      end,
      folded,
      endsClause,
      stem,
      negates: isNegation,
      denies: isDenial(word),
    };
  });
  const compared = words.flatMap(({ folded }, index) =>
    COMPARERS.has(folded)
      ? words
          .slice(index + 1, index + 1 + AFTER_THAN)
          .filter((word) => !SMALL.has(word.folded))
          .map((word) => word.folded)
      : [],
  );
  return {
    text,
    words,
    bounds,
    compared,
    stems: new Set(stemsOf(words)),
    names: new Set(words.flatMap(({ start, end, stem }) => (isName?.(text.slice(start, end)) ? stem : []))),
  };
}
