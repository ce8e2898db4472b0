import {
  anyCue,
  CARDINALS,
  cues,
  fold,
  foldedWords,
  ORDINALS,
  readQuoteMarks,
  wholePhrase,
  wordDiff,
  wordsIn,
} from '@findings/language';
import type { Target } from '@findings/core/library';
import type { ProposalQuotation } from '../claims/claims.js';
import { stemsOf } from '../names/credited-units.js';
import { nameDirectory } from '../names/name-directory.js';
import type { SimilarMatch } from '../matching/most-similar-text.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import { CONTEXT_LENGTH, isForeignQuotation, isTitle } from './quotation-of-other-source.js';
import { longWordsIn } from './is-quotation.js';
import type { CheckedDocument } from '../document/checked-document.js';

/** The words of `friendly rivalry` have this many letters together, and two of them are not common. */
const MIN_LETTERS = 12;
const MIN_LONG_WORDS = 2;

/**
 * The only finding that has two or three quoted words, if the cited findings have none of these words. Most short quotations are terms, so
 * the citation must follow the words directly, or a verb such as `described` must be before them.
 */
export function findingOfShortQuotation(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  targets: readonly Target[],
): Target | undefined {
  const { text, form, citations } = quotation;
  if (form !== 'inline' || targets.length === 0 || citations.length !== 1) return undefined;
  if (!targets.every((target) => 'finding' in target)) return undefined;
  const long = longWordsIn(text);
  if (long.length < MIN_LONG_WORDS || long.join('').length < MIN_LETTERS || !isAttributed(document, quotation))
    return undefined;
  // Names are in quotation marks as labels.
  if (long.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  const matcher = quotationMatcherOf(document.library);
  if (targets.some((target) => matcher.isVerbatim(text, target))) return undefined;
  const [found, another] = matcher.findVerbatim(text);
  if (!found || another || targets.every(({ report }) => report !== found.report)) return undefined;
  const cited = new Set(targets.flatMap((target) => stemsOf(target.text)));
  if (stemsOf(text).some((stem) => cited.has(stem)) || isTitle(document.library, text)) return undefined;
  return isForeignQuotation(document, quotation, text) ? undefined : found;
}

/** Words that set a quotation against what is cited. */
const CONTRAST = wholePhrase(cues('contrasts'));

/** The writer's own term: `we call this a “merry contest”`, `our “merry contest”`. */
const OWN_TERM = new RegExp(
  String.raw`(?<!\p{L})(?:${anyCue('writers')}\s(?:\p{L}+\s)?${anyCue('ownNaming')}|${anyCue('writersOwn')}(?:\s\p{L}+)?\s*["“]?$)`,
  'iu',
);

function isAttributed({ markdown, library }: CheckedDocument, { start, proximity, claim }: ProposalQuotation): boolean {
  if (proximity === 'near' || claim().citations.length !== 1) return false;
  const before = markdown
    .slice(Math.max(0, start - CONTEXT_LENGTH), start)
    .split(/[.?!;:]\s|[\]”"]\s|\n\s*\n/)
    .at(-1)!;
  if (CONTRAST.test(before) || OWN_TERM.test(before)) return false;
  const { verbs } = nameDirectory(library);
  return proximity === 'own' || wordsIn(before).some((word) => foldedWords(word).some((each) => verbs.has(each)));
}

/** Phrases of this length are checked: shorter ones are terms, longer ones are quotations. */
const WORDS_OF_PHRASE = 3;
/** Words separated only by spaces or hyphens. */
const PHRASE = /^[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*[.,;:!?]?$/u;
/** In UTF-16 code units. */
const LONGEST_PHRASE = 80;

/**
 * The words of a cited finding that three quoted words almost repeat: all but one number, or all but one word of what the finding itself puts
 * in quotation marks.
 */
export function phraseOfShortQuotation(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  targets: readonly Target[],
): SimilarMatch | undefined {
  const { text, form, citations } = quotation;
  const words = foldedWords(text);
  if (form !== 'inline' || words.length !== WORDS_OF_PHRASE || citations.length !== 1) return undefined;
  if (!PHRASE.test(text) || longWordsIn(text).length === 0) return undefined;
  const [target, another] = targets;
  if (!target || another || !('finding' in target) || !isAttributed(document, quotation)) return undefined;
  const isNumber = (word: string): boolean => /^\d+$/.test(word) || CARDINALS.has(word) || ORDINALS.has(word);
  const numbers = words.filter(isNumber);
  const quoted = readQuoteMarks(target.text).flatMap(({ start, end }) =>
    end - start > LONGEST_PHRASE ? [] : (findNearMatch(words, target.text.slice(start, end)) ?? []),
  );
  const numbered = numbers.length === 1 ? findNearMatch(words, target.text, isNumber) : undefined;
  const match = quoted[0] ?? numbered;
  if (!match || quotationMatcherOf(document.library).findVerbatim(text).length > 0) return undefined;
  if (isTitle(document.library, text) || isForeignQuotation(document, quotation, text)) return undefined;
  return {
    target,
    exact: match.written,
    diff: wordDiff(match.written, text),
    differenceClass: isNumber(match.quoted) ? 'number' : 'word',
    reported: match.reported,
    quoted: match.quoted,
    isReplacement: true,
    certainty: (WORDS_OF_PHRASE - 1) / WORDS_OF_PHRASE,
  };
}

interface NearMatch {
  readonly written: string;
  readonly reported: string;
  readonly quoted: string;
}

/**
 * Finds a run of words in `text` that differs from `words` in exactly one word. Without `isNumber`, the run must be the whole text; with it,
 * the two different words must be numbers. Linear.
 */
function findNearMatch(
  words: readonly string[],
  text: string,
  isNumber?: (word: string) => boolean,
): NearMatch | undefined {
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: fold(word),
    index,
    length: word.length,
  }));
  if (!isNumber && found.length !== words.length) return undefined;
  for (let at = 0; at + words.length <= found.length; at++) {
    const other = found.slice(at, at + words.length);
    const different = words.flatMap((word, index) => (word === other[index]!.word ? [] : [index]));
    const [only, second] = different;
    if (only === undefined || second !== undefined) continue;
    const [quoted, { word }] = [words[only]!, other[only]!];
    const isOther = isNumber ? isNumber(quoted) && isNumber(word) : stemsOf(quoted).join() !== stemsOf(word).join();
    const last = other.at(-1)!;
    const written = text.slice(other[0]!.index, last.index + last.length);
    if (isOther && PHRASE.test(written)) return { written, reported: word, quoted };
  }
  return undefined;
}
