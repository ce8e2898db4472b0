import type { Report } from '@findings/core';
import {
  anyOf,
  cues,
  fold,
  foldedWords,
  memoByObject,
  type OffsetRange,
  wordsOfAllLanguages,
} from '@findings/language';

const DOCUMENTS = new Set(cues('documents'));
/** `workshop`, `meeting` */
const OCCASIONS: ReadonlySet<string> = new Set(wordsOfAllLanguages('occasion').filter((word) => !DOCUMENTS.has(word)));
/** They mean an event only if it is called so: `video call`. */
const CALLS: ReadonlySet<string> = new Set(cues('calls'));
const PREPOSITIONS = anyOf([...wordsOfAllLanguages('prepositions'), ...cues('beforeMonths'), ...cues('ownPlaces')]);

/** Matches what is before the date of an event: `The video call of`, `the workshop held on`. */
const BEFORE_DATE = new RegExp(
  String.raw`(?<!\p{L})${anyOf(cues('definiteArticles'))}\s((?:[\p{L}\p{N}’'-]+\s){1,4}?)(?:\p{Ll}+\s)?${PREPOSITIONS}\s(?:${anyOf(cues('definiteArticles'))}\s)?$`,
  'iu',
);

const wordsOfTitle = memoByObject(
  ({ title = '', shortTitle = '', organization = '' }: Report) =>
    new Set([title, shortTitle, organization].flatMap((text) => [...foldedWords(text)])),
);

/**
 * Whether a date in a sentence is that of the event that a report is about: `The call of 3 October 2018`. The event is called as in the title
 * of the report. With another word it may be another one: `the previous call of 4 September 2018`.
 */
export function isDateOfEvent(text: string, { start }: OffsetRange, report: Report): boolean {
  const [, name = ''] = BEFORE_DATE.exec(text.slice(Math.max(0, start - 120), start)) ?? [];
  const words = name.trim().split(/\s/).map(fold);
  const noun = words.pop() ?? '';
  const title = wordsOfTitle(report);
  if (!words.every((word) => title.has(word))) return false;
  if (title.has(noun)) return OCCASIONS.has(noun) || CALLS.has(noun);
  return OCCASIONS.has(noun) && ![...title].some((word) => OCCASIONS.has(word) || CALLS.has(word));
}
