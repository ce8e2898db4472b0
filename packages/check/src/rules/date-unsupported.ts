import type { Translate } from '@findings/core/text';
import { anyCue, anyOf, CLOCK, DURATIONS, FREQUENCY, memoByObject, TIME_UNITS } from '@findings/language';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { qualifiedIds } from '../document/cited-targets.js';
import { otherFiguresMessage, reportedInstead, sourceNameFirst } from '../document/message-parts.js';
import { citedFigures, type CitedFigures } from '../figures/cited-figures.js';
import { factualClaims, isConverted, languagesOf, type FactualClaim } from '../figures/claimed-figures.js';
import {
  datesAgree,
  daysOf,
  exactnessOf,
  isMonthAlone,
  isPartOfName,
  isShifted,
  isYear,
  monthsBetween,
  readDate,
  type StatedDate,
} from '../figures/dates.js';
import { isDateOfEvent } from '../figures/date-of-event.js';
import { isTrueOf, isYearRange, type Figure } from '../figures/figure.js';
import { hasLiteralFigure } from '../figures/literal-figures.js';
import { readExamples, type Rule } from './rule.js';

export const dateUnsupported: Rule<'date.unsupported'> = {
  code: 'date.unsupported',
  severity: 'warning',
  name: 'unsupported date',
  summary: 'A date or duration in a sentence is not in the findings that the sentence cites.',
  description: `The sentence gives a day, a month, a year or a duration, and the cited findings give another one. Dates may be written in any
way (\`19 January 2012\`, \`January 19, 2012\`), in English, French, German, Portuguese or Spanish, and durations in other units (\`two
years\`, \`24 months\`). How often something happens (\`once a month\`) and times of day (\`at 9:30\`, \`um 15 Uhr\`) count as well. A duration may be rounded, or a true
bound (\`more than two years\` for 30 months), as in [\`figure.unsupported\`](figure.unsupported.md).

A date may be less exact than that of a finding: \`March 2016\` for 12 March 2016, but not the other way round. One day of an event of up to
14 days, or one year of several, is also right: \`13 March\` for 12 to 15 March. If two periods have only one end in common, the other end is
wrong: \`2011 to 2016\` for 2011 to 2014. A date or duration may be worked out: \`in 2015\` for two years after March 2013, \`three days\` for 12 to
14 March. The days of the workshop itself are always right, and no other day is right for it: \`the workshop of 13 March 2018\` is compared with
the dates of the report.

A duration or year is reported only if the findings have another one. A year after the workshop may be about your own project, so it is
reported only if the findings also have dates after the workshop. A day or month is also reported if the findings have no dates and it is
not after the workshop, but only as an \`info\`. Durations are also only an \`info\`, since they are often worked out, unless the sentence
and the finding have no other figure than one exact duration each, in the same unit: \`8 weeks\` for 4 weeks. Your own plans are not
checked: \`in May 2027 we will open two desks\`. Nothing is reported if the sentence also cites another work.`,
  examples: readExamples(`
The register was opened on March 12, 2016, after 24 months [@s3.p1]. In March 2027 we will ask again [@s3.p1].
%%%
The register was opened on 12 March 2018 [@s3.p1].
                           ^^^^^^^^^^^^^ “12 March 2018” is not in what this sentence cites. s3.p1 says “12 March 2016”.
%%%
| Port  | Talks       | Source   |
| ----- | ----------- | -------- |
| Varna | three years | [@s3.p1] |
                         ^^^^^^ “three years” is not in what this sentence cites. s3.p1 says “two years”.

| Task  | Duration    | Source   |
| ----- | ----------- | -------- |
| Talks | three years | [@s3.p1] |
%%%
It was opened in 2015, after three years of talks [@s3.p1].
                 ^^^^ “2015” is not in what this sentence cites. s3.p1 says “12 March 2016”.
                             ^^^^^^^^^^^ “three years” is not in what this sentence cites. s3.p1 says “two years”.
`),
  *check(document) {
    for (const claim of document.cached(factualClaims)) {
      if (claim) yield* unsupportedDates(document, claim);
      yield;
    }
  },
};

function* unsupportedDates(document: CheckedDocument, claim: FactualClaim): Iterable<RuleProblem | undefined> {
  const { targets, text, figures, isInRow, mayBeOwn } = claim;
  for (const [index, { figure, range }] of figures.entries()) {
    yield;
    const { kind, written } = figure;
    const isTime = kind === 'date' || kind === 'duration' || isYearRange(figure);
    if (!isTime || isPartOfName(text, figure)) continue;
    if (targets.some((target) => hasLiteralFigure(target, written))) continue;
    const cited = citedFigures(document, targets);
    const date = readDate(figure);
    // `1960 boats` may be read as a year.
    if (kind === 'date' && figure.value !== undefined && cited.hasNumber(figure.value)) continue;
    const event = date && !mayBeOwn && !isInRow && otherDateOfEvent(document, claim, figure, date);
    if (event) {
      yield { ...range, ...event, about: qualifiedIds(targets) };
      continue;
    }
    const others = kind === 'duration' ? otherDurations(figure, cited) : date && otherDates(date, cited);
    // A date in another cell of a row may be about something else.
    if (others === undefined || (isInRow && others.length === 0)) continue;
    const isUnsure = others.length === 0 || kind === 'duration';
    if ((mayBeOwn && isUnsure) || isConverted(claim, index, cited)) continue;
    yield {
      ...range,
      message: unsupportedMessage(document.say, written, cited, others),
      about: qualifiedIds(targets),
      ...((mayBeOwn || (isUnsure && !isOnlyFigure(claim, figure, cited))) && { severity: 'info' }),
      ...(!isInRow && {
        reported: reportedInstead(written, sameTimes(date, others), languagesOf(claim)),
      }),
    };
  }
}

/** The date of the report, if the sentence gives another one for its workshop: `The call of 3 October 2018`. */
function otherDateOfEvent(
  document: CheckedDocument,
  { targets, text }: FactualClaim,
  figure: Figure,
  date: StatedDate,
): Pick<RuleProblem, 'message' | 'reported'> | undefined {
  const cited = citedFigures(document, targets);
  const [report, another] = new Set(targets.map((target) => target.report));
  const [event] = cited.events;
  if (!report || another || !event || isKnownDate(date, cited) || !isDateOfEvent(text, figure, report))
    return undefined;
  const { say } = document;
  return {
    message: say`“${figure.written}” is not the date of the event. ${sourceNameFirst(say, report)} gives “${event.written}”.`,
    reported: sameTimes(date, cited.events),
  };
}

function isKnownDate(date: StatedDate, cited: CitedFigures): boolean {
  return [...cited.datesNear(date), ...cited.events].some((other) => datesAgree(date, other));
}

/** At most this many dates are considered to be offered instead. */
const MANY = 256;

const exactness = memoByObject(exactnessOf);

/** The dates that are as exact as the one that is written, because `in 2015` cannot become `in 12 March 2016`, the nearest first, or the durations. */
function sameTimes(date: StatedDate | undefined, others: readonly (StatedDate | Figure)[]): readonly string[] {
  const distance = (other: StatedDate | Figure): number =>
    date && 'from' in other ? Math.abs(Date.parse(other.from) - Date.parse(date.from)) : 0;
  return others
    .slice(0, MANY)
    .filter((other) => !date || !('from' in other) || exactness(other) === exactness(date))
    .toSorted((left, right) => distance(left) - distance(right))
    .map(({ written }) => written);
}

/** The dates that the findings have instead. Undefined if the date is right, or need not be in them. */
function otherDates(date: StatedDate, cited: CitedFigures): readonly StatedDate[] | undefined {
  const { dates, events, lastDay } = cited;
  if (isKnownDate(date, cited)) return undefined;
  if (isShifted(date, dates, cited.durationsOf('months'))) return undefined;
  const isAfterEvents = (from: string): boolean => events.every(({ to }) => from > to);
  const isLater = isAfterEvents(date.from);
  const needsOthers = isYear(date) || isMonthAlone(date) || isLater;
  if (needsOthers && dates.length === 0) return undefined;
  // A later date may be about the writer's own project, unless the findings also have dates after the workshop.
  const isFarLater = events.every(({ to }) => yearOf(date.from) > yearOf(to) + WRITING_YEARS);
  const mayBeOwn = events.length > 0 && ((isYear(date) && isLater) || isFarLater);
  return mayBeOwn && (lastDay === undefined || !isAfterEvents(lastDay)) ? undefined : dates;
}

/** A date that is more than this many years after the workshop may be about the writer's own project. */
const WRITING_YEARS = 5;

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** `Every day` and `every year` often only mean that something is usual. */
const USUAL = new RegExp(`^${anyCue('every')} ${anyOf([...DURATIONS.keys()])}$`, 'iu');

/** The durations that the findings have instead. Undefined if the duration is right, or they have none. */
function otherDurations(duration: Figure, cited: CitedFigures): readonly Figure[] | undefined {
  // `Five hours a week` may be worked out from how often something happens.
  const mayBeRate = duration.perYear !== undefined && cited.durationsOf(`time ${FREQUENCY}`).length > 0;
  if (mayBeRate || USUAL.test(duration.written) || cited.supports(duration)) return undefined;
  if (isAboutAsLong(duration, cited)) return undefined;
  const day = TIME_UNITS.get('day')![1];
  const lengths =
    duration.measure === 'months'
      ? monthsBetween(cited.dates)
      : [...daysOf(cited.dates), ...daysOf(cited.events), ...daysBetween(cited.durationsOf(`time ${CLOCK}`))].map(
          (days) => days * day,
        );
  if (lengths.some((length) => isTrueOf(duration, length, { isResult: true }))) return undefined;
  const others = withoutUsual(cited.durationsOf(duration.measure));
  return others.length === 0 ? undefined : others;
}

/**
 * Whether an exact duration is the only figure of its sentence, and the finding has only one figure, an exact duration in the same unit. Then
 * the writer cannot have calculated it from other figures.
 */
function isOnlyFigure({ figures, isInRow, targets }: FactualClaim, duration: Figure, cited: CitedFigures): boolean {
  const isExact = ({ values, rounding, perYear }: Figure): boolean =>
    values.length === 1 && rounding === undefined && perYear === undefined;
  if (isInRow || figures.length > 1 || targets.length > 1 || !isExact(duration)) return false;
  const [other, another] = cited.all;
  return other?.kind === 'duration' && !another && isExact(other) && unitOf(other) === unitOf(duration);
}

/** `week` for `8 weeks`. */
function unitOf({ unit = '' }: Figure): string {
  return DURATIONS.get(unit.toLowerCase()) ?? unit;
}

const MINUTES_OF_HALF_DAY = 720;

/** The days between each time of day and the next: a sixth for `from 2 to 6 pm`. */
function daysBetween(times: readonly Figure[]): readonly number[] {
  return times.slice(1, MANY).map(({ value = 0 }, index) => {
    const minutes = value - times[index]!.value!;
    return ((minutes + MINUTES_OF_HALF_DAY) % MINUTES_OF_HALF_DAY) / (2 * MINUTES_OF_HALF_DAY);
  });
}

/** How much two lengths of time may differ, one in months and one in weeks or days: `a month and a half` for six weeks. */
const CALENDAR_SHARE = 0.1;

function isAboutAsLong({ measure, values: [length] }: Figure, cited: CitedFigures): boolean {
  if (length === undefined) return false;
  const month = (TIME_UNITS.get('day')![1] * 365) / 12;
  const [other, size] = measure === 'months' ? ['nanoseconds', 1 / month] : ['months', month];
  return cited
    .durationsOf(other)
    .slice(0, MANY)
    .some(({ values }) => values.some((value) => Math.abs(value * size - length) <= length * CALENDAR_SHARE));
}

const withoutUsual = memoByObject((durations: readonly Figure[]) =>
  durations.filter(({ written }) => !USUAL.test(written)),
);

function unsupportedMessage(
  say: Translate,
  written: string,
  { targets }: CitedFigures,
  others: readonly { readonly written: string }[],
): string {
  if (others.length > 0) return otherFiguresMessage(say, written, targets, others);
  const ids = say.and(targets.map(({ id }) => id));
  return targets.length === 1
    ? say`“${written}” is not in what this sentence cites. ${ids} has no dates.`
    : say`“${written}” is not in what this sentence cites. ${ids} have no dates.`;
}
