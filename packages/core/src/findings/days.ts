import type { Day, Report } from '../model.js';
import { readDates, readDay } from '../outline/dates.js';
import { spansOf } from '../source/prose.js';
import type { DraftPassage } from './draft.js';
import type { DayGroup } from './groups.js';
import { passagesIn, readParts } from './read-parts.js';
import type { Reading } from './reading.js';

export interface DayRead {
  readonly day: Omit<Day, 'sessions'>;
  /** Indexes of the headings that open this day: two where it is told in halves. */
  readonly groups: readonly number[];
  /** Prose under the day's heading that belongs to no session. */
  readonly passages: readonly DraftPassage[];
}

/** Days with their dates; `Monday AM` and `Monday PM` are one day. */
export function readDays(groups: readonly DayGroup[], dates: Report['dates'], reading: Reading): DayRead[] {
  const days: (DayRead & { groups: number[]; passages: DraftPassage[]; key: string })[] = [];
  const year = dates?.start === undefined ? undefined : Number(dates.start.slice(0, 4));
  const context = year === undefined ? {} : { year };
  groups.forEach(({ section }, index) => {
    const label = section.title.text;
    const read = readDay(label, context);
    const [first] = section.blocks;
    const dated = first && first.prose.text.length < 80 ? readDates(first.prose.text, context)[0] : undefined;
    const isDateLine = dated !== undefined && dated.end - dated.start > first!.prose.text.length / 2;
    const date =
      read?.date?.from ??
      (isDateLine ? dated.from : undefined) ??
      byWeekday(read?.weekday, dates) ??
      byNumber(read?.number ?? Number(section.number), dates);
    const passages = passagesIn(readParts(section.blocks.slice(isDateLine ? 1 : 0), 'overview', reading));
    const key = read?.half === undefined ? '' : `${read.weekday ?? ''}.${read.number ?? ''}.${read.date?.from ?? ''}`;
    const last = days.at(-1);
    if (last && key !== '' && last.key === key) {
      last.groups.push(index);
      for (const one of passages) last.passages.push(one);
      return;
    }
    const id = `d${days.length + 1}`;
    days.push({
      day: {
        id,
        label: withoutHalf(label, read?.half),
        ...(date === undefined ? {} : { date }),
        spans: spansOf(section.title, reading.source),
      },
      groups: [index],
      passages: [...passages],
      key,
    });
  });
  return days;
}

function withoutHalf(label: string, half: 'am' | 'pm' | undefined): string {
  if (half === undefined) return label;
  const short = label.replace(/[\s,(-]*\b(?:am|pm|a\.m\.|p\.m\.|morning|afternoon)\b\)?/i, '').trim();
  return short === '' ? label : short;
}

/** The day of that weekday within the workshop's dates. */
function byWeekday(weekday: number | undefined, dates: Report['dates']): string | undefined {
  if (weekday === undefined || dates?.start === undefined || dates.end === undefined) return undefined;
  return daysBetween(dates.start, dates.end).find((day) => (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === weekday);
}

function byNumber(number: number | undefined, dates: Report['dates']): string | undefined {
  if (number === undefined || Number.isNaN(number) || dates?.start === undefined || dates.end === undefined)
    return undefined;
  return daysBetween(dates.start, dates.end)[number - 1];
}

/** Longest workshop, in days. */
const longest = 31;

/** ISO days from the first to the last, both included; at most a month. */
export function daysBetween(start: string, end: string): string[] {
  const days: string[] = [];
  const last = Date.parse(`${end}T00:00:00Z`);
  for (let time = Date.parse(`${start}T00:00:00Z`); time <= last && days.length < longest; time += 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}
