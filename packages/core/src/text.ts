/**
 * `@findings/core/text`: text tools that the packages of Findings share. It does not load the parser of reports. It may change in
 * any version.
 */

// Words and characters
export { isDash, isDigit, isLetter, isLower, isObject, isSpace, isUpper, isWord } from './words/characters.js';
export { detachString } from './words/detach-string.js';
export { editDistance, forgivenErrors } from './words/edit-distance.js';
export { fold, foldedWords } from './words/fold-case.js';
export { createRecentCache, memoByObject, memoByString } from './words/memo.js';
export { foldTypography, fingerprintForm } from './words/fingerprint-form.js';
export { wordDiff } from './words/word-diff.js';
export type { Change } from './words/word-diff.js';
export { fingerprint, isCurrentFingerprint } from './fingerprint.js';

// Sentences, quotations and quantities
export { SENTENCE_STARTERS } from './facts/abbreviations.js';
export type { Fact } from './facts/fact.js';
export { CARDINALS, MULTIPLES, ORDINALS, PARTS, TENS, mayBeNumberWord } from './facts/number-words.js';
export { readNumberWords } from './facts/numbers.js';
export { hasWord, isPlainText, lettersIn } from './facts/plain-text.js';
export { dateNamesOf } from './dates/date-names.js';
export type { DateNames } from './dates/date-names.js';
export { readDates } from './dates/date-range.js';
export { readQuantities } from './facts/quantities.js';
export { readAllQuoteMarks, readQuoteMarks } from './facts/quote-marks.js';
export type { LooseMarks, QuotePair } from './facts/quote-marks.js';
export { isReportingClause } from './facts/reporting-clause.js';
export { REPORTING_NOUNS, REPORTING_VERBS } from './facts/reporting-words.js';
export { readSentences } from './facts/sentences.js';
export { wordsIn } from './facts/speech-cues.js';
export { isTitleCase } from './facts/speech-words.js';
export { DURATIONS } from './facts/units.js';
export { english } from './vocabulary/english.js';
export { vocabularyFor, vocabularyOf } from './vocabulary/languages.js';
export type { LanguageCode } from './vocabulary/languages.js';
export { phrases } from './vocabulary/vocabulary.js';

// Positions, JSON and front matter
export { partitionPoint } from './source/binary-search.js';
export { firstCharacterOf, membersOf, parseJsonTree, rangeOf } from './source/json-tree.js';
export type { OffsetRange } from './source/offset-range.js';
export { lineStarts, sourceText } from './source/source.js';
export type { SourceText } from './source/source.js';
export { frontMatterBlock } from './source/front-matter-block.js';

// Canonical Markdown
export {
  AUDIENCE,
  END_OF_PART,
  EXACT_LISTS,
  EXACT_READING,
  EXACT_SECTIONS,
  LEFT_OUT,
  REVIEW,
  joinNames,
  NOBODY,
  printCreditComment,
  readExactAttributes,
  readExactHeading,
} from './canonical-words.js';
export type { ExactSection } from './canonical-words.js';

// Messages for users
export { countNoun, formatNumber, timesPhrase } from './i18n/plurals.js';
export { MAX_PROPOSAL_SIZE, errorMessage, refuseLargeProposal } from './i18n/size-limit.js';
export { translateEnglish } from './i18n/translate.js';
export type { Translate } from './i18n/translate.js';
export { visible } from './i18n/visible.js';
