/** `@findings/language`: words, names, numbers, dates and the shapes of sentences in five languages, as data and as readers of it. */
export { dateNamesOf, englishDates } from './dates/date-names.js';
export type { DateNames } from './dates/date-names.js';
export { isSeveralDays, readDates } from './dates/date-range.js';
export type { DateRange } from './dates/date-range.js';
export {
  LONGEST_PLACE,
  documents,
  eventDate,
  findDatedLine,
  hasWordOf,
  placeNextToDate,
  placeOnDateLine,
} from './dates/dated-line.js';
export type { DatedLine } from './dates/dated-line.js';
export { readDay } from './dates/day-heading.js';
export { daysBetween } from './dates/days-between.js';
export { isPublication, publishedOn } from './dates/publication.js';
export type { Fact, QuantityKind } from './numbers/fact.js';
export { CARDINALS, MULTIPLES, ORDINALS, PARTS, TENS, mayBeNumberWord } from './numbers/number-words.js';
export { readNumberWords } from './numbers/numbers.js';
export { readQuantities } from './numbers/quantities.js';
export { DURATIONS } from './numbers/units.js';
export type { Credit } from './patterns/credit-reader.js';
export { creditReaderOf } from './patterns/languages.js';
export { SENTENCE_STARTERS } from './sentences/abbreviations.js';
export { isPassive } from './sentences/passive.js';
export { byScript, hasWord, isPlainText, lettersIn } from './sentences/plain-text.js';
export { readQuotations } from './sentences/quotations.js';
export { quotationsIn, readAllQuoteMarks, readQuoteMarks } from './sentences/quote-marks.js';
export type { LooseMarks, QuotePair } from './sentences/quote-marks.js';
export { isReportingClause } from './sentences/reporting-clause.js';
export { REPORTING_NOUNS, REPORTING_VERBS } from './sentences/reporting-words.js';
export {
  canBeSubject,
  isSubjectAfterVerb,
  relativeAct,
  verbAfter,
  verbBefore,
  withoutPrefix,
} from './sentences/reporting.js';
export { readSentences } from './sentences/sentences.js';
export { wordsIn } from './sentences/speech-cues.js';
export { isTitleCase } from './sentences/speech-words.js';
export { english } from './vocabulary/english.js';
export { vocabularyFor, vocabularyOf } from './vocabulary/languages.js';
export type { LanguageCode } from './vocabulary/languages.js';
export { isWithinPhrase } from './vocabulary/match.js';
export { isCommonWord, isGivenName, mayBeGivenName } from './vocabulary/name-words.js';
export { isPlace } from './vocabulary/places.js';
export { extendVocabulary, phrases } from './vocabulary/vocabulary.js';
export type { Vocabulary } from './vocabulary/vocabulary.js';
export { plainLabel, wordsOf } from './vocabulary/words.js';
export type { Words } from './vocabulary/words.js';
export { isDash, isDigit, isLetter, isLower, isObject, isSpace, isUpper, isWord } from './words/characters.js';
export { editDistance, forgivenErrors } from './words/edit-distance.js';
export { fingerprintForm, foldTypography } from './words/fingerprint-form.js';
export { fold, foldedWords } from './words/fold-case.js';
export { createRecentCache, createStringCache, memoByObject, memoByString } from './words/memo.js';
export type { OffsetRange } from './words/offset-range.js';
export { slug } from './words/slug.js';
export { wordDiff } from './words/word-diff.js';
export type { Change } from './words/word-diff.js';
export { proseWords } from './words/word-occurrences.js';
