import type { Report } from '@findings/core';
import type { Translate } from '@findings/core/text';

/** The numbered parts of a report. */
export type NumberedKind = 'day' | 'session' | 'recommendation' | 'action';

interface Messages {
  readonly missing: (say: Translate, number: string, report: string) => string;
  readonly none: (say: Translate) => string;
  readonly only: (say: Translate, number: string) => string;
  readonly range: (say: Translate, first: string, last: string) => string;
  readonly list: (say: Translate, numbers: string) => string;
  readonly many: (say: Translate, count: number, first: string, last: string) => string;
}

const messages: Readonly<Record<NumberedKind, Messages>> = {
  day: {
    missing: (say, number, report) => say`There is no day ${number} in ${report}.`,
    none: (say) => say`It has no days.`,
    only: (say, number) => say`It has only day ${number}.`,
    range: (say, first, last) => say`It has days ${first} to ${last}.`,
    list: (say, numbers) => say`It has days ${numbers}.`,
    many: (say, count, first, last) => say`It has ${count} days, from ${first} to ${last}.`,
  },
  session: {
    missing: (say, number, report) => say`There is no session ${number} in ${report}.`,
    none: (say) => say`It has no sessions.`,
    only: (say, number) => say`It has only session ${number}.`,
    range: (say, first, last) => say`It has sessions ${first} to ${last}.`,
    list: (say, numbers) => say`It has sessions ${numbers}.`,
    many: (say, count, first, last) => say`It has ${count} sessions, from ${first} to ${last}.`,
  },
  recommendation: {
    missing: (say, number, report) => say`There is no recommendation ${number} in ${report} outside its sessions.`,
    none: (say) => say`It has no recommendations.`,
    only: (say, number) => say`It has only recommendation ${number}.`,
    range: (say, first, last) => say`It has recommendations ${first} to ${last}.`,
    list: (say, numbers) => say`It has recommendations ${numbers}.`,
    many: (say, count, first, last) => say`It has ${count} recommendations, from ${first} to ${last}.`,
  },
  action: {
    missing: (say, number, report) => say`There is no action ${number} in ${report} outside its sessions.`,
    none: (say) => say`It has no actions.`,
    only: (say, number) => say`It has only action ${number}.`,
    range: (say, first, last) => say`It has actions ${first} to ${last}.`,
    list: (say, numbers) => say`It has actions ${numbers}.`,
    many: (say, count, first, last) => say`It has ${count} actions, from ${first} to ${last}.`,
  },
};

/** `There is no session 9 in the report.` */
export function missingNumberMessage(say: Translate, what: NumberedKind, number: string, report: string): string {
  return messages[what].missing(say, number, report);
}

/** `It has sessions 1 to 8.`, `… only session 1.`, `… sessions 1, 2 and 5.`. Of a long list with gaps only the first and the last. */
export function availableNumbersMessage(say: Translate, what: NumberedKind, report: Report): string {
  const numbers = numbersOf(report, what);
  const { none, only, range, list, many } = messages[what];
  const first = numbers[0];
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return none(say);
  if (numbers.length === 1) return only(say, first);
  const isConsecutive = numbers.every((number, index) => Number(number) === Number(first) + index);
  if (isConsecutive && numbers.length > 2) return range(say, first, last);
  if (numbers.length <= 10) return list(say, say.and(numbers));
  return many(say, numbers.length, first, last);
}

function numbersOf(report: Report, what: NumberedKind): readonly string[] {
  const numbered = {
    day: report.days,
    session: report.sessions,
    recommendation: report.recommendations,
    action: report.actions,
  };
  // If two days have a session 4, the second has the id `d2.s4`.
  return numbered[what].map(({ id }) => (id.includes('.s') ? id : id.slice(1)));
}
