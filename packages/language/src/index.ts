/** `@findings/language`: word lists and sentence patterns for five languages, and functions that read text with them. */
export { dateNamesOf, englishDates, gatheredPattern, heldPattern } from './dates/date-names.js';
export type { DateNames } from './dates/date-names.js';
export { isSeveralDays, readDates } from './dates/date-range.js';
export type { DateRange } from './dates/date-range.js';
export {
  LONGEST_PLACE,
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
export { anyCue, cues, cueSet, foldedWordsOf, languagesButEnglish, wordsOfAllLanguages } from './lexicon/cues.js';
export { createVocabulary, english, lexicons, languageOf, vocabularyFor, vocabularyOf } from './lexicon/languages.js';
export type { LanguageCode } from './lexicon/languages.js';
export {
  type Gender,
  genderOfName,
  genderOfWord,
  isCommonWord,
  isGivenName,
  mayBeGivenName,
} from './lexicon/name-words.js';
export { isPlace, isRegion } from './lexicon/places.js';
export { extendVocabulary } from './lexicon/vocabulary.js';
export type { Lexicon, Vocabulary } from './lexicon/vocabulary.js';
export { isWithinPhrase, plainLabel, wordsOf } from './lexicon/words.js';
export type { Words } from './lexicon/words.js';
export { readAllNumbers } from './numbers/all-numbers.js';
export { CLOCK } from './numbers/clock-times.js';
export type { Fact, QuantityKind } from './numbers/fact.js';
export {
  FREQUENCY,
  ownMonths,
  readDateInAnyLanguage,
  readFigures,
  readLooseFigures,
  timesPerYear,
} from './numbers/figures.js';
export { CARDINALS, MULTIPLES, ordinalValue, ORDINALS, PARTS, TENS } from './numbers/number-words.js';
export { readNumberWords } from './numbers/numbers.js';
export { plainDigits } from './numbers/plain-digits.js';
export { readQuantities } from './numbers/quantities.js';
export { DURATIONS, readMeasure, TIME_UNITS } from './numbers/units.js';
export { numberInWords } from './numbers/number-in-words.js';
export { englishFigures, figureEntries, otherFigureLanguages } from './numbers/figure-words.js';
export type { Act, Credit, Description } from './patterns/credit-reader.js';
export {
  isOrganizationName,
  mayAbbreviate,
  mayBeSameOrganization,
  readDescription,
} from './patterns/read-description.js';
export type { DescriptionParts } from './patterns/read-description.js';
export type { Mention } from './patterns/elements.js';
export { creditReaderOf } from './patterns/languages.js';
export { byScript, hasWord, isPlainText, lettersIn } from './sentences/plain-text.js';
export { readQuotations } from './sentences/quotations.js';
export { quotationsIn, readAllQuoteMarks, readQuoteMarks } from './sentences/quote-marks.js';
export type { LooseMarks, QuotePair } from './sentences/quote-marks.js';
export { isReportingClause } from './sentences/reporting-clause.js';
export { isByGroup } from './sentences/group.js';
export { readSentences } from './sentences/sentences.js';
export { wordsIn } from './sentences/speech-cues.js';
export { isTitleCase } from './sentences/speech-words.js';
export { isDash, isDigit, isLetter, isLower, isObject, isSpace, isUpper, isWord } from './words/characters.js';
export { editDistance, forgivenErrors } from './words/edit-distance.js';
export { fingerprintForm, foldTypography } from './words/fingerprint-form.js';
export { fold, foldedWords } from './words/fold-case.js';
export { createRecentCache, createStringCache, memoByObject, memoByString } from './words/memo.js';
export type { OffsetRange } from './words/offset-range.js';
export { anyOf, capitalized, mayHavePhrase, wholePhrase } from './words/phrase-pattern.js';
export { slug } from './words/slug.js';
export { firstPhrase, tellingWords, tellingWordsOfReport } from './lexicon/telling-words.js';
export { wordDiff } from './words/word-diff.js';
export type { Change } from './words/word-diff.js';
export { proseWords } from './words/word-occurrences.js';
