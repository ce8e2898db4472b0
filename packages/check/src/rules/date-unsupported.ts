import type { Target } from '@findings/core/library';
import { type Translate } from '@findings/core/text';
import { memoByObject, readDates, type Fact } from '@findings/language';
import { factualClaims, type ClaimedFact, type FactualClaim } from './claimed-facts.js';
import { claimedFigure } from './claimed-figure.js';
import { citedFigures } from './cited-figures.js';
import { qualifiedIds } from './cited-targets.js';
import { citedTimes, type CitedTimes } from './cited-times.js';
import { isDerived } from './derived-figures.js';
import {
  datesOverlap,
  isAge,
  isMonth,
  isNameYear,
  isOnOtherWeekday,
  isYear,
  readDate,
  readDuration,
  type StatedDate,
  type StatedDuration,
} from './stated-times.js';
import { hasLiteralFigure } from './literal-figures.js';
import { otherFiguresMessage, reportedInstead } from './message-parts.js';
import { MANY } from './nearest.js';
import { isTrueOf, roundingOf, roundsFrom } from './rounding.js';
import { rateMismatchMessage } from './rates.js';
import { anyOf, phrasesOf } from '../vocabulary/phrase-pattern.js';
import { rowClaims } from './row-facts.js';
import type { CheckedDocument, RuleProblem, Rule } from './rule.js';

export const dateUnsupported: Rule<'date.unsupported'> = {
  code: 'date.unsupported',
  severity: 'info',
  summary: 'A date or duration in a sentence is not in the findings that the sentence cites.',
  description: `The sentence gives a day, a month, a year or a duration, and the cited findings give another one. Dates may be written in any way, and in English, French, German, Portuguese or Spanish (\`19
January 2012\`, \`January 19, 2012\`), and durations in other units (\`two years\`, \`24 months\`). How often
something happens counts as well (\`once a month\`, \`quarterly\`). A duration may be worked out from others (\`four months less\` for six months
and two months), and may be a true bound (\`more than two years\` for 30 months), as in [\`figure.unsupported\`](figure.unsupported.md). The
days of the workshop itself are always right.

A duration or year is reported only if the findings have another one. A year after the workshop may be about your own project, so it is
reported only if the findings also have dates after the workshop. A day or month is also reported if the findings have no dates and it is
not after the workshop. Your own plans are not checked: \`in May 2027 we will open two desks\`. Nothing is reported if the sentence also
cites another work.`,
  examples: [
    {
      text: `
The register was opened on March 12, 2016, after 24 months [@s3.p1]. In March 2027 we will ask again [@s3.p1].
`,
    },
    {
      text: `
The register was opened on 12 March 2018 [@s3.p1].
                           ^^^^^^^^^^^^^ “12 March 2018” is not in what this sentence cites. s3.p1 says “12 March 2016”.
`,
    },
    {
      text: `
| Port  | Talks       | Source   |
| ----- | ----------- | -------- |
| Varna | three years | [@s3.p1] |
                         ^^^^^^ “three years” is not in what this sentence cites. s3.p1 says “two years”.

| Task  | Duration    | Source   |
| ----- | ----------- | -------- |
| Talks | three years | [@s3.p1] |
`,
    },
    {
      text: `
It was opened in 2015, after three years of talks [@s3.p1].
                 ^^^^ “2015” is not in what this sentence cites. s3.p1 says “12 March 2016”.
                             ^^^^^^^^^^^ “three years” is not in what this sentence cites. s3.p1 says “two years”.
`,
    },
  ],
  *check(document) {
    for (const claim of document.cached(factualClaims)) {
      if (claim) yield* unsupportedDates(document, claim);
      yield;
    }
    for (const claim of document.cached(rowClaims)) yield* unsupportedDates(document, claim);
  },
};

function* unsupportedDates(document: CheckedDocument, claim: FactualClaim): Iterable<RuleProblem | undefined> {
  const { say } = document;
  const { targets, text, facts, isInRow } = claim;
  for (const stated of facts) {
    yield;
    const { fact, written, range } = stated;
    if ((fact.kind !== 'date' && fact.kind !== 'duration') || isAge(text, fact.end) || isNameYear(text, fact)) continue;
    if (targets.some((target) => hasLiteralFigure(target, written))) {
      const message = fact.kind === 'duration' ? rateMismatchMessage(say, text, fact, targets) : undefined;
      if (message !== undefined) yield { ...range, message, about: qualifiedIds(targets) };
      continue;
    }
    const times = citedTimes(document, targets);
    const others = fact.kind === 'date' ? otherDates(text, fact, targets, times) : otherDurations(text, fact, times);
    // A date in another cell of a row may be about something else.
    if (others === undefined || (isInRow && others.length === 0) || isDerivedDuration(document, claim, stated))
      continue;
    yield {
      ...range,
      message: unsupportedMessage(say, written, targets, others),
      about: qualifiedIds(targets),
      ...(!isInRow && { reported: reportedInstead(written, sameTimes(readDate(text, fact), others)) }),
    };
  }
}

/** Whether a duration can be worked out from others, as `four months less` from six months and two months. */
function isDerivedDuration(document: CheckedDocument, claim: FactualClaim, stated: ClaimedFact): boolean {
  const claimed = stated.fact.kind === 'duration' ? claimedFigure(claim, stated) : undefined;
  return claimed !== undefined && isDerived(citedFigures(document, claim.targets).findings, claimed);
}

/** The dates that are as exact as the one that is written, because `in 2015` cannot become `in 12 March 2016`, or the durations. */
function sameTimes(date: StatedDate | undefined, others: readonly (StatedDate | StatedDuration)[]): readonly string[] {
  const own = date && exactness(date);
  const isAsExact = (other: StatedDate | StatedDuration): boolean =>
    own === undefined || !('from' in other) || own === exactness(other);
  return others.slice(0, MANY).flatMap((other) => (isAsExact(other) ? other.written : []));
}

/** Which period a date states (a day, several days, a month or a year), and whether it states the year. */
const exactness = memoByObject((date: StatedDate): string => {
  const { from, to, hasYear } = date;
  const period = isYear(date) ? 'year' : isWholeMonth(date) ? 'month' : from === to ? 'day' : 'days';
  return `${period} ${hasYear}`;
});

/** Whether a date states a whole month, with or without its year. */
function isWholeMonth({ from, to }: StatedDate): boolean {
  const [year, month] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  return from.slice(0, -3) === to.slice(0, -3) && from.endsWith('-01') && Number(to.slice(-2)) >= last;
}

/** The dates that the findings have instead. Undefined if the date is right, or need not be in them. */
function otherDates(
  text: string,
  fact: Fact,
  targets: readonly Target[],
  times: CitedTimes,
): readonly StatedDate[] | undefined {
  const date = readDate(text, fact);
  if (!date) return undefined;
  const { dates, events, days, lastDay } = times;
  const near = times.near(date);
  const onOtherWeekday = near.filter((other) => isOnOtherWeekday(date, other));
  const isRight = near.some((other) => datesOverlap(date, other));
  if (onOtherWeekday.length > 0) return isRight ? undefined : onOtherWeekday;
  if (isRight || events.some((other) => datesOverlap(date, other))) return undefined;
  if (targets.some((target) => hasVagueDay(target, date) || hasDayBetween(target, date, days))) return undefined;
  const isAfterEvents = (from: string): boolean => events.every(({ to }) => from > to);
  const isLater = isAfterEvents(date.from);
  const needsOthers = isYear(date) || isMonth(date) || isLater;
  if (needsOthers && dates.length === 0) return undefined;
  // A later date may be about the writer's own project, unless the findings also have dates after the workshop.
  const isFarLater = events.every(({ to }) => yearOf(date.from) > yearOf(to) + WRITING_YEARS);
  const mayBeOwn = events.length > 0 && ((isYear(date) && isLater) || isFarLater);
  if (mayBeOwn && (lastDay === undefined || !isAfterEvents(lastDay))) return undefined;
  return dates;
}

const MONTH_END = /\bend of (\p{Lu}\p{L}{2,})/gu;

/** The months (`03`) of whose end a target speaks: `by the end of March`. */
const monthEnds = memoByObject(
  ({ text }: Target): ReadonlySet<string> =>
    new Set(
      [...text.matchAll(MONTH_END)].flatMap(([, month]) => {
        const [date] = readDates(`1 ${month}`, { year: 2000 });
        return date?.from === undefined ? [] : [date.from.slice(5, 7)];
      }),
    ),
);

/** Whether the date is one of the last days of a month, and the target has its end. */
function hasVagueDay(target: Target, { from, to }: StatedDate): boolean {
  return from === to && Number(from.slice(8)) >= 28 && monthEnds(target).has(from.slice(5, 7));
}

/** A range of days in one month, in any of the languages: `between the 4th and the 6th`. */
const DAY_RANGE = new RegExp(
  String.raw`(?<!\p{L})${anyOf(phrasesOf('between'))}\s(?:\p{Ll}{1,3}\s)?(\d{1,2})(?:\p{Ll}{2}|[.º])?\s(?:\p{Ll}{1,3}\s){1,2}(\d{1,2})(?!\d)`,
  'giu',
);

/** The first and last days of the ranges in a target, without repetitions. */
const dayRanges = memoByObject(({ text }: Target): readonly (readonly [number, number])[] => {
  const ranges = [...text.matchAll(DAY_RANGE)].map(([, first, last]): [number, number] => [
    Number(first),
    Number(last),
  ]);
  const distinct = new Map(ranges.map((range) => [range.join(), range]));
  return [...distinct.values()].filter(([, last]) => last <= 31);
});

/** Whether the date is a day between two days of the target, the second of which is one of the stated days. */
function hasDayBetween(target: Target, { from, to }: StatedDate, stated: ReadonlySet<string>): boolean {
  if (from !== to) return false;
  const day = Number(from.slice(8));
  return dayRanges(target).some(
    ([first, last]) => first <= day && day <= last && stated.has(`${from.slice(0, 8)}${String(last).padStart(2, '0')}`),
  );
}

/** A date that is more than this many years after the workshop may be about the writer's own project. */
const WRITING_YEARS = 5;

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** `Every day` and `every year` often only mean that something is usual. */
const USUAL = /^every (?:hour|day|night|year|decade)s?$/iu;

/** The durations that the findings have instead. Undefined if the duration is right, or they have none. */
function otherDurations(text: string, fact: Fact, times: CitedTimes): readonly StatedDuration[] | undefined {
  const written = text.slice(fact.start, fact.end);
  const duration = readDuration(written, fact);
  if (!duration || USUAL.test(written)) return undefined;
  const rounding = roundingOf(text, fact);
  const { value = 1 } = fact;
  const isRight = ({ length }: StatedDuration): boolean => {
    if (length === duration.length) return true;
    if (!rounding) return false;
    const exact = (length * value) / duration.length;
    return (
      isTrueOf(exact, { value, rounding }) &&
      (Math.round(exact) === value || roundsFrom(exact, { value, rounding, isSameUnit: true }))
    );
  };
  if (times.durationsNear(duration).some(isRight)) return undefined;
  const others = withoutUsual(times.durationsLike(duration));
  return others.length === 0 ? undefined : others;
}

const withoutUsual = memoByObject((durations: readonly StatedDuration[]) =>
  durations.filter(({ written }) => !USUAL.test(written)),
);

function unsupportedMessage(
  say: Translate,
  written: string,
  targets: readonly Target[],
  others: readonly (StatedDate | StatedDuration)[],
): string {
  if (others.length > 0) return otherFiguresMessage(say, written, targets, others);
  const ids = say.and(targets.map(({ id }) => id));
  return targets.length === 1
    ? say`“${written}” is not in what this sentence cites. ${ids} has no dates.`
    : say`“${written}” is not in what this sentence cites. ${ids} have no dates.`;
}
