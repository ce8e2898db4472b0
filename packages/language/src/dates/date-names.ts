import { english } from '../lexicon/languages.js';
import type { Vocabulary } from '../lexicon/vocabulary.js';
import { memoByObject } from '../words/memo.js';
import { wholePhrase } from '../words/phrase-pattern.js';

/** The words of a language by which dates and days are read. All lower case, without a final stop. */
export interface DateNames {
  /** Twelve lists, January first, each with a month's name and its abbreviations. */
  readonly months: readonly (readonly string[])[];
  /** Seven lists, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Months that are other words as well (`may`, `march`): they count only with a capital letter. */
  readonly ambiguous: readonly string[];
  /** Between a day and its month: `the 17th of September`. */
  readonly of: readonly string[];
  /** Between the two ends of a range, besides dashes. */
  readonly through: readonly string[];
  /** Between the days of a list: `17, 18 and 19 September`. */
  readonly and: readonly string[];
  /** Before a day after one of these: `le 20 et le 22 avril`. */
  readonly articles: readonly string[];
  /** What follows a day's number: `17th`. */
  readonly suffixes: readonly string[];
  /** `day` in `Day 1`. */
  readonly day: readonly string[];
  /** Numbers from one on, each with its cardinal and its ordinal: `Day Two`, `Second day`. */
  readonly numbers: readonly (readonly string[])[];
  /** What names the first half of a day, and the second. */
  readonly am: readonly string[];
  readonly pm: readonly string[];
  /** What may follow a half: `Afternoon session`. */
  readonly halfOf: readonly string[];
}

const withForms = (names: readonly string[]): DateNames['months'] => names.map((forms) => forms.split('/'));

export const englishDates: DateNames = {
  ...english.dates,
  months: withForms(english.dates.months),
  weekdays: withForms(english.dates.weekdays),
  articles: english.articles,
  day: english.day,
  numbers: english.ordinals.map((ordinal, index) => [english.numbers[index + 1]!, ordinal]),
};

/** The English words, and those of the vocabulary's language. */
export const dateNamesOf = memoByObject(({ language, dates, articles }: Vocabulary): DateNames => {
  if (language === english.language) return englishDates;
  return {
    ...englishDates,
    months: englishDates.months.map((names, index) => [...names, ...(dates.months[index]?.split('/') ?? [])]),
    weekdays: englishDates.weekdays.map((names, index) => [...names, ...dates.weekdays.slice(index, index + 1)]),
    of: [...englishDates.of, ...dates.of],
    through: [...englishDates.through, ...dates.through],
    and: [...englishDates.and, ...dates.and],
    articles: [...englishDates.articles, ...articles],
    suffixes: [...englishDates.suffixes, ...dates.suffixes],
  };
});

/** Finds the words of a sentence that says when something took place. */
export const heldPattern = memoByObject(patternOf('held'));
/** Finds verbs that tell of an event if it has several days. */
export const gatheredPattern = memoByObject(patternOf('gathered'));
/** Finds the words of a text that says when the report was published. */
export const publishedPattern = memoByObject(patternOf('published'));

function patternOf(list: keyof Vocabulary['dates']): (vocabulary: Vocabulary) => RegExp {
  return ({ dates }) => wholePhrase([...english.dates[list], ...dates[list]]);
}
