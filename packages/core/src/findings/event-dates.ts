import {
  anyCue,
  gatheredPattern,
  heldPattern,
  isPublication,
  readSentences,
  dateNamesOf,
  isSeveralDays,
  readDates,
  type DateRange,
  eventDate,
  hasWordOf,
  LONGEST_PLACE,
  placeNextToDate,
  type Vocabulary,
  type Words,
  wordsOf,
} from '@findings/language';
import type { Report } from '../model.js';
import { datesOf, givenDays } from './front-fields.js';

/** Where a report may say when the workshop was held. */
export interface DateSources {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The line of the cover that `findDatedLine` found. */
  readonly dated: string | undefined;
  readonly title: string | undefined;
  /** The first passages. */
  readonly opening: readonly string[];
  /** Paragraphs and headings at the beginning that are not part of the cover. */
  readonly lines: readonly string[];
}

/** Several days on the cover or in the title date the workshop; a single day may date the report, and counts last. */
export function readEventDates(
  { fields, dated, title, opening, lines }: DateSources,
  vocabulary: Vocabulary,
): Report['dates'] {
  const names = dateNamesOf(vocabulary);
  const given = givenDays(fields, names);
  const onCover =
    dated === undefined
      ? undefined
      : (eventDate(dated, names) ?? readDates(dated, { names }).find((one) => one.from !== undefined));
  const date =
    given ??
    (onCover?.from === onCover?.to ? undefined : onCover) ??
    (title === undefined ? undefined : readDates(title, { names }).find((one) => one.from !== undefined)) ??
    heldOn(opening, vocabulary) ??
    onCover ??
    datedOpening(lines, vocabulary);
  return date && datesOf(date);
}

const DATE_LABEL = new RegExp(String.raw`^(?:(\p{L}+) )?${anyCue('dateLabels')}\b[^:]{0,20}:`, 'iu');

/** `Date: 3 May 2021`, `Meeting date: …`. */
export function hasDateLabel(text: string, { occasion }: Words): boolean {
  const [label, first] = DATE_LABEL.exec(text) ?? [];
  return label !== undefined && (first === undefined || occasion.has(first.toLowerCase()));
}

/** The date of the only separate line that has one, perhaps with a place: also `Date: 3 May 2021`. */
function datedOpening(lines: readonly string[], vocabulary: Vocabulary): DateRange | undefined {
  const names = dateNamesOf(vocabulary);
  const [found, other] = lines.flatMap((text) => {
    if (text.length > LONGEST_PLACE || isPublication(text, vocabulary)) return [];
    const dates = readDates(text, { names }).filter((one) => one.from !== undefined);
    const isDated =
      eventDate(text, names) !== undefined ||
      placeNextToDate(text, vocabulary) !== undefined ||
      hasDateLabel(text, wordsOf(vocabulary)) ||
      // `Well Forum meeting 9-11 June 2020`.
      (dates.some(isSeveralDays) && hasWordOf(text, wordsOf(vocabulary).occasion));
    return isDated ? dates : [];
  });
  return other === undefined || other.from === found?.from ? found : undefined;
}

/** `The workshop … took place 18 June 2015`. */
function heldOn(opening: readonly string[], vocabulary: Vocabulary): DateRange | undefined {
  const words = wordsOf(vocabulary);
  const names = dateNamesOf(vocabulary);
  const held = heldPattern(vocabulary);
  for (const text of opening) {
    for (const range of readSentences(text)) {
      const sentence = text.slice(range.start, range.end);
      if (!/\d/.test(sentence) || !hasWordOf(sentence, words.occasion)) continue;
      const lower = sentence.toLowerCase();
      const dates = readDates(sentence, { names }).filter(
        ({ start }) =>
          !isPublication(
            lower
              .slice(Math.max(0, start - LONGEST_PLACE), start)
              .split(held)
              .at(-1)!,
            vocabulary,
          ),
      );
      const date = held.test(lower)
        ? dates.find((one) => one.from !== undefined && one.precision === 'day')
        : gatheredPattern(vocabulary).test(lower)
          ? dates.find(isSeveralDays)
          : undefined;
      if (date) return date;
    }
  }
  return undefined;
}
