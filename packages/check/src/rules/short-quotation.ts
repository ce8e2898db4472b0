import { foldedWords, wordsIn } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import type { ProposalQuotation } from '../claims/claims.js';
import { stemsOf } from '../names/credited-units.js';
import { nameDirectory } from '../names/name-directory.js';
import { quotationMatcherOf } from '../quotations/quotation-matcher.js';
import { CONTEXT_LENGTH, isForeignQuotation, isTitle } from './foreign-quotation.js';
import { longWordsIn } from './is-quotation.js';
import type { CheckedDocument } from './rule.js';

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
const CONTRAST =
  /(?<!\p{L})(?:unlike|not|never|no|nor|rather than|instead of|beyond|so-called|compared|against|session|panel)(?!\p{L})/iu;

function isAttributed({ markdown, library }: CheckedDocument, { start, proximity, claim }: ProposalQuotation): boolean {
  if (proximity === 'near' || claim().citations.length !== 1) return false;
  const before = markdown
    .slice(Math.max(0, start - CONTEXT_LENGTH), start)
    .split(/[.?!;:]\s|[\]”"]\s|\n\s*\n/)
    .at(-1)!;
  if (CONTRAST.test(before)) return false;
  const { verbs } = nameDirectory(library);
  return proximity === 'own' || wordsIn(before).some((word) => foldedWords(word).some((each) => verbs.has(each)));
}
