import type { Target } from '@findings/core/library';
import {
  anyOf,
  type Change,
  editDistance,
  foldedWords,
  foldedWordsOf,
  type OffsetRange,
  wordsOfAllLanguages,
} from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { qualifiedIds, targetsOfClaim } from '../document/cited-targets.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { isDenial, isNegated, isNegationWord } from '../matching/negation.js';
import type { SimilarMatch } from '../matching/most-similar-text.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import { contradictionOf } from './contradictions.js';
import { opposition, saysAsMuch } from './opposites.js';
import { isQuotation } from './is-quotation.js';
import { differenceMessage } from './quotation-messages.js';

/** A shorter sentence is not compared. */
const MIN_WORDS = 8;
/** Minimum number of equal words directly before and directly after a replacement, and in total. */
const MIN_SIDE = 2;
const MIN_BOTH = 6;
const MAX_REPLACED = 3;
/** At most this many words of the report are left out between equal words. */
const MAX_LEFT_OUT = 2;

/** `She said that …`: the words before a reported statement. */
const SAYS_THAT = new RegExp(String.raw`^.{1,120}?(?<!\p{L})${anyOf(wordsOfAllLanguages('complementizers'))}\s`, 'iu');

/** Words that may be replaced without changing the meaning. */
const SMALL_WORDS = foldedWordsOf([
  ...(['sentenceStarters', 'beforeVerbs', 'about', 'almost', 'prepositions', 'articles', 'auxiliaries'] as const),
  ...(['pronouns', 'pluralPronouns', 'speech', 'hearing', 'reportedSpeech'] as const),
]);

/** Small words that do change the meaning: `most` is not `some`. */
const SHARES = foldedWordsOf(['severalOf', 'every']);

/**
 * Reports sentences that repeat a finding almost word for word without quotation marks, but replace words in the middle by others with
 * another meaning, or say the opposite of what they cite.
 */
export function* unmarkedWords(document: CheckedDocument): Iterable<RuleProblem | undefined> {
  for (const claim of document.claims.citing) {
    yield;
    const targets = targetsOfClaim(claim);
    if (targets.length === 0) continue;
    const misquotation = misquotationOf(document, claim, targets);
    yield misquotation ?? contradictionOf(document, claim, targets);
  }
}

function misquotationOf(document: CheckedDocument, claim: Claim, targets: readonly Target[]): RuleProblem | undefined {
  if (document.claims.quotationsOf(claim).some(({ text }) => isQuotation(text))) return undefined;
  const text = claim.block.text
    .slice(claim.start, claim.end)
    .replace(/\s?\ufffc/g, '')
    .trim();
  const [introduction] = SAYS_THAT.exec(text) ?? [];
  const sentences = introduction === undefined ? [text] : [text, text.slice(introduction.length)];
  const found = sentences.flatMap((words) => misquoted(document, words, targets) ?? []);
  return found.length > 0 ? describe(document, claim, found[0]!) : undefined;
}

/** The words of the report that a sentence almost repeats, with the first replacement that changes the meaning. */
function misquoted({ library }: CheckedDocument, words: string, targets: readonly Target[]): SimilarMatch | undefined {
  if (foldedWords(words).length < MIN_WORDS) return undefined;
  const match = quotationMatcherOf(library).findSimilar(words, targets);
  if (!match) return undefined;
  const replaced = replacedWords(match.diff);
  // The negation may be from another place of the finding: `the treaty alone cannot`.
  if (replaced?.differenceClass === 'negation' && replaced.quoted !== '' && match.target.text.includes(replaced.quoted))
    return undefined;
  // `New wells will not be funded` for `No new wells will be funded`
  const at = match.target.text.toLowerCase().indexOf(/[^.!?…]+/.exec(match.exact)![0].toLowerCase());
  const before = /[^\s.!?]+(?=\s*$)/.exec(match.target.text.slice(Math.max(0, at - 20), Math.max(0, at)));
  if (before && isNegationWord(before[0])) return undefined;
  // `do not want it` for `reject it`
  if (replaced?.differenceClass === 'word' && isNegated(match.exact) !== isNegated(words)) return undefined;
  return replaced && { ...match, ...replaced };
}

/** The first replacement between equal words that changes the meaning. */
function replacedWords(
  diff: readonly Change[],
): Pick<SimilarMatch, 'reported' | 'quoted' | 'differenceClass'> | undefined {
  for (let at = 0; at < diff.length;) {
    const first = at;
    let [reported, quoted] = ['', ''];
    for (; at < diff.length && diff[at]!.kind !== 'same'; at++) {
      if (diff[at]!.kind === 'removed') reported += diff[at]!.text;
      else quoted += diff[at]!.text;
    }
    const [before, after] = [sameWords(diff.slice(0, first).reverse()), sameWords(diff.slice(at))];
    const isWithin =
      Math.min(wordCount(diff[first - 1]), wordCount(diff[at])) >= MIN_SIDE && before + after >= MIN_BOTH;
    const differenceClass = isWithin && otherMeaning(reported, quoted);
    if (differenceClass) return { reported: reported.trim(), quoted: quoted.trim(), differenceClass };
    at++;
  }
  return undefined;
}

function wordCount(change: Change | undefined): number {
  return change ? foldedWords(change.text).length : 0;
}

/** The number of equal words at the start of a diff. A few words of the report may be left out between them. */
function sameWords(diff: readonly Change[]): number {
  let count = 0;
  for (const change of diff) {
    const words = wordCount(change);
    if (change.kind === 'same') count += words;
    else if (change.kind === 'added' || words > MAX_LEFT_OUT) break;
  }
  return count;
}

/** How a replacement changes the meaning, if it does. */
function otherMeaning(reported: string, quoted: string): 'negation' | 'word' | false {
  const sides = [reported, quoted].map((text) => foldedWords(text));
  // Other rules compare figures. Changed punctuation is a paraphrase.
  if (/[\d,;:()]/.test(reported + quoted) || sides.some(({ length }) => length > MAX_REPLACED)) return false;
  // `contradictions` reports opposites. `Closed` for `not open` is none.
  if (sides[0]!.some((word) => sides[1]!.some((other) => opposition(other, word)))) return false;
  if (isNegated(reported) !== isNegated(quoted)) {
    // `refused to` for `did not`
    const other = isNegated(reported) ? quoted : reported;
    return !foldedWords(other).some(isDenial) && 'negation';
  }
  const [own = [], others = []] = sides.map((words) =>
    words.filter((word) => SHARES.has(word) || !SMALL_WORDS.has(word)),
  );
  const isOther = own.length > 0 && !own.some((word) => others.some((each) => areAlike(word, each)));
  // A different number of words is a paraphrase.
  return isOther && others.length > 0 && spaces(reported) === spaces(quoted) && 'word';
}

function spaces(text: string): number {
  return text.trim().match(/\s/g)?.length ?? 0;
}

/** Words that start with the same letters are alike: `trained` and `training`. */
const STEM = 5;

const VOWELS = /[aeiou]/g;

function areAlike(one: string, other: string): boolean {
  const isSpelling = one.length > STEM && editDistance(one, other, 2) <= 2;
  // `came` and `come`
  const isTense = one[0] === other[0] && one.replace(VOWELS, '') === other.replace(VOWELS, '');
  return one.slice(0, STEM) === other.slice(0, STEM) || isSpelling || isTense || saysAsMuch(one, other);
}

function describe(document: CheckedDocument, claim: Claim, match: SimilarMatch): RuleProblem {
  const { block } = claim;
  const at = match.quoted === '' ? -1 : block.text.indexOf(match.quoted, claim.start);
  const range: OffsetRange = at < 0 ? claim : { start: at, end: at + match.quoted.length };
  return {
    ...toDocumentRange(block, range),
    message: document.say`${differenceMessage(document, match)} Quote these words exactly, or use your own.`,
    about: qualifiedIds([match.target]),
    diff: match.diff,
  };
}
