import type { Vocabulary } from '../lexicon/vocabulary.js';
import { memoByObject } from '../words/memo.js';

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
  readonly session: readonly string[];
}

export const englishDates: DateNames = {
  months: [
    ['january', 'jan'],
    ['february', 'feb', 'febr'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  weekdays: [
    ['monday', 'mon'],
    ['tuesday', 'tue', 'tues'],
    ['wednesday', 'wed'],
    ['thursday', 'thu', 'thur', 'thurs'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ],
  ambiguous: ['may', 'march', 'mar', 'jan'],
  of: ['of'],
  through: ['to', 'through', 'thru', 'until', 'till'],
  and: ['and', '&', '/'],
  suffixes: ['st', 'nd', 'rd', 'th'],
  day: ['day'],
  numbers: [
    ['one', 'first'],
    ['two', 'second'],
    ['three', 'third'],
    ['four', 'fourth'],
    ['five', 'fifth'],
    ['six', 'sixth'],
    ['seven', 'seventh'],
    ['eight', 'eighth'],
    ['nine', 'ninth'],
    ['ten', 'tenth'],
    ['eleven', 'eleventh'],
    ['twelve', 'twelfth'],
    ['thirteen', 'thirteenth'],
    ['fourteen', 'fourteenth'],
  ],
  am: ['am', 'a.m', 'morning', 'forenoon'],
  pm: ['pm', 'p.m', 'afternoon', 'evening'],
  session: ['session', 'sessions'],
};

/** The English words, and those of the vocabulary's language. */
export const dateNamesOf = memoByObject(({ dates }: Vocabulary): DateNames => {
  if (!dates) return englishDates;
  return {
    ...englishDates,
    months: englishDates.months.map((names, index) => [...names, ...(dates.months[index]?.split('/') ?? [])]),
    weekdays: englishDates.weekdays.map((names, index) => [
      ...names,
      ...(dates.weekdays?.slice(index, index + 1) ?? []),
    ]),
    of: [...englishDates.of, ...dates.of],
    through: [...englishDates.through, ...dates.through],
    and: [...englishDates.and, ...dates.and],
    suffixes: [...englishDates.suffixes, ...dates.suffixes],
  };
});
