import type { Target } from '@findings/core/library';
import { createRecentCache } from '@findings/language';
import { findingsIn } from '../quotations/findings-in-target.js';
import { memoByTargets } from './cited-targets.js';
import { MANY, nearest } from './nearest.js';
import { readDate, readDuration, readFacts, type StatedDate, type StatedDuration } from './stated-times.js';

/** The dates and durations of the findings that a sentence cites. */
export class CitedTimes {
  /** In order of the text. */
  readonly dates: readonly StatedDate[];
  /** The dates of the workshop. */
  readonly events: readonly StatedDate[];
  /** The first days of the dates. */
  readonly days: ReadonlySet<string>;
  readonly #byDay: readonly StatedDate[];
  /** By month and day, because a date without a year agrees with any year. */
  readonly #byMonth: readonly StatedDate[];
  readonly #durations: ReadonlyMap<StatedDuration['dimension'], CitedDurations>;

  constructor(all: readonly Times[], events: readonly StatedDate[]) {
    this.dates = all.flatMap(({ dates }) => dates);
    this.events = events;
    this.days = new Set(this.dates.map(({ from }) => from));
    this.#byDay = sorted(this.dates, ({ from }) => from);
    this.#byMonth = sorted(this.dates, monthOf);
    this.#durations = new Map(
      (['month', 'second', 'year'] as const).map((dimension) => {
        const like = all.flatMap(({ durations }) => durations).filter((one) => one.dimension === dimension);
        return [dimension, { all: like, byLength: sorted(like, ({ length }) => length) }];
      }),
    );
  }

  /** The last of the first days. */
  get lastDay(): string | undefined {
    return this.#byDay.at(-1)?.from;
  }

  /** The dates to compare with a date. */
  near(date: StatedDate): readonly StatedDate[] {
    if (this.dates.length <= MANY) return this.dates;
    return [
      ...nearest(this.#byDay, ({ from }) => from < date.from),
      ...nearest(this.#byMonth, (other) => monthOf(other) < monthOf(date)),
    ];
  }

  /** The durations that can be compared with a duration. */
  durationsLike({ dimension }: StatedDuration): readonly StatedDuration[] {
    return this.#durations.get(dimension)!.all;
  }

  /** Those of them to compare with it. */
  durationsNear({ dimension, length }: StatedDuration): readonly StatedDuration[] {
    return nearest(this.#durations.get(dimension)!.byLength, (other) => other.length < length);
  }
}

interface CitedDurations {
  /** In order of the text. */
  readonly all: readonly StatedDuration[];
  readonly byLength: readonly StatedDuration[];
}

function monthOf({ from }: StatedDate): string {
  return from.slice(4);
}

function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): readonly Item[] {
  return items.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0));
}

/** The dates and durations of the targets that a sentence cites. */
export const citedTimes = memoByTargets(
  (targets, library) =>
    new CitedTimes(
      targets.map((target) => cache(target, () => readTimes(target, findingsIn(library, target)))),
      targets.flatMap(({ report, within }) => eventDates(report, within)),
    ),
);

interface Times {
  readonly dates: readonly StatedDate[];
  readonly durations: readonly StatedDuration[];
}

const cache = createRecentCache<Target, Times>();

function readTimes(target: Target, findings: readonly Target[]): Times {
  const dates: StatedDate[] = [];
  const durations: StatedDuration[] = [];
  const title = 'finding' in target ? '' : target.text;
  for (const text of [title, ...findings.map((finding) => finding.text)]) {
    for (const fact of readFacts(text)) {
      const date = fact.kind === 'date' || fact.kind === 'range' ? readDate(text, fact) : undefined;
      const duration = readDuration(text.slice(fact.start, fact.end), fact);
      if (date) dates.push(date);
      if (duration) durations.push(duration);
    }
  }
  return { dates, durations };
}

function eventDates({ dates, days }: Target['report'], within: Target['within']): readonly StatedDate[] {
  const day = within && 'day' in within ? days.find(({ id }) => id === within.day)?.date : undefined;
  return [
    ...(dates?.start === undefined
      ? []
      : [{ from: dates.start, to: dates.end ?? dates.start, hasYear: true, written: dates.text }]),
    ...(day === undefined ? [] : [{ from: day, to: day, hasYear: true, written: day }]),
  ];
}
