import type { Block } from '../blocks/block.js';
import { anyOf, daysBetween, englishDates, readDates, readDay } from '@findings/language';
import type { Day, Report } from '../model.js';
import type { PartNode } from '../outline/parts.js';
import { spansOf } from '../source/prose.js';
import type { SourceText } from '../source/source.js';

const MAX_DATE_WORDS = 6;

export interface DayDraft {
  readonly day: Omit<Day, 'sessions'>;
  /** The headings that open this day: two if the report tells it in halves. */
  readonly nodes: readonly PartNode[];
}

/** Days with their dates. `Monday AM` and `Monday PM` are one day. */
export function readDays(nodes: readonly PartNode[], dates: Report['dates'], source: SourceText): DayDraft[] {
  const days: { day: Omit<Day, 'sessions'>; nodes: PartNode[]; key: string }[] = [];
  const year = dates?.start === undefined ? undefined : Number(dates.start.slice(0, 4));
  const context = year === undefined ? {} : { year };
  for (const node of nodes) {
    const label = node.title.text;
    const read = readDay(label, context);
    const date =
      read?.date?.from ??
      takeDateLine(node, context) ??
      byWeekday(read?.weekday, dates) ??
      byNumber(read?.number ?? Number(node.number), dates);
    const key = read?.half === undefined ? '' : `${read.weekday ?? ''}.${read.number ?? ''}.${read.date?.from ?? ''}`;
    const last = days.at(-1);
    if (last && isSameDay(last, node, read?.number)) {
      last.nodes.push(node);
      if (date !== undefined && last.day.date === undefined) last.day = { ...last.day, date };
      continue;
    }
    if (last && key !== '' && last.key === key) {
      last.nodes.push(node);
      continue;
    }
    const day = {
      id: `d${days.length + 1}`,
      label: withoutHalf(label, read?.half),
      ...(date === undefined ? {} : { date }),
      spans: spansOf(node.title, source),
    };
    days.push({ day, nodes: [node], key });
  }
  return days;
}

/** The dates of a report whose headings date its days. */
export function datesOfDays(days: readonly DayDraft[]): Report['dates'] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const start = first?.date;
  const end = last?.date;
  if (!first || !last || start === undefined || end === undefined || daysBetween(start, end).at(-1) !== end)
    return undefined;
  return { text: [...new Set([first, last])].map(dateText).join(' – '), start, end };
}

/** `3 May 2021` of `Day 1: 3 May 2021`. */
function dateText({ label, date = label }: DayDraft['day']): string {
  const [printed] = readDates(label);
  return printed ? label.slice(printed.start, printed.end) : date;
}

/** `Day 1`, and its date in a heading right below. */
function isSameDay(
  { nodes, day }: { readonly nodes: readonly PartNode[]; readonly day: Omit<Day, 'sessions'> },
  node: PartNode,
  number: number | undefined,
): boolean {
  const before = nodes.at(-1)!;
  return (
    number === undefined &&
    before.blocks.length === 0 &&
    before.children.length === 0 &&
    /\d/.test(day.label) &&
    node.parent === before.parent
  );
}

/** The date on a line of its own below the heading. */
function takeDateLine(node: PartNode, context: { readonly year?: number }): string | undefined {
  const first = node.blocks[0]?.block;
  if (!first || first.prose.text.length >= 80) return undefined;
  const dated = readDates(first.prose.text, context)[0];
  return dated && dated.end - dated.start > first.prose.text.length / 2 ? dated.from : undefined;
}

/** True for a line below the heading of a day that only says the date again: `Wednesday, April 11`. */
export function isDateLine({ kind, prose: { text } }: Block): boolean {
  if (kind !== 'paragraph' || text.split(' ', MAX_DATE_WORDS + 1).length > MAX_DATE_WORDS) return false;
  const day = readDay(text);
  return day?.weekday !== undefined || day?.date !== undefined;
}

const HALF = new RegExp(String.raw`[\s,(-]*\b${anyOf([...englishDates.am, ...englishDates.pm])}\b\.?\)?`, 'i');

function withoutHalf(label: string, half: 'am' | 'pm' | undefined): string {
  if (half === undefined) return label;
  const short = label.replace(HALF, '').trim();
  return short === '' ? label : short;
}

/** The day of that weekday within the dates of the workshop. */
function byWeekday(weekday: number | undefined, dates: Report['dates']): string | undefined {
  if (weekday === undefined || dates?.start === undefined || dates.end === undefined) return undefined;
  return daysBetween(dates.start, dates.end).find((day) => (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === weekday);
}

function byNumber(number: number | undefined, dates: Report['dates']): string | undefined {
  if (number === undefined || Number.isNaN(number) || dates?.start === undefined || dates.end === undefined)
    return undefined;
  return daysBetween(dates.start, dates.end)[number - 1];
}
