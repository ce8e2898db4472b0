import { anyCue } from '../lexicon/cues.js';
import type { Fact } from './fact.js';

/** The unit of a time of day, in minutes after midnight or noon: many texts do not say which. */
export const CLOCK = 'time of day';
const HALF_DAY = 720;

const DIGITS = String.raw`\d{1,2}(?!\d)(?:[:.]\d\d)?`;
const HOURS = String.raw`\d{1,2}\s?${anyCue('clockHours')}(?:\s?\d\d)?`;
const AFTER = String.raw`\s?${anyCue('clockWords')}(?!\p{L})`;
const BEFORE = anyCue('beforeClock');
const JOINT = String.raw`\s?(?:[-–—]|${anyCue('clockJoints')}|${BEFORE})\s?`;
const TIME = new RegExp(
  String.raw`(?<![\p{L}\d.,:/$€£])(?:(?:(?<first>${DIGITS})${JOINT})?(?<marked>${DIGITS})${AFTER}|(?<colon>\d{1,2}:\d\d)(?![\d:])|(?:(?<firstHours>${HOURS})${JOINT}|(?<=(?<!\p{L})${BEFORE}\s))(?<hours>${HOURS})(?![\p{L}\d]|\s(?:de|${anyCue('per')})\s))`,
  'giu',
);
/** Excludes most texts quickly. */
const MAY_BE_TIME = new RegExp(String.raw`\d:\d\d|\d${AFTER}|\d\s?h`, 'iu');

/** The times of day of a text: `9:30`, `3.30 p.m.`, `13-15 Uhr`, `à 14 h 30`, `às 14h`. */
export function clockTimesIn(text: string): readonly Fact[] {
  if (!MAY_BE_TIME.test(text)) return [];
  return [...text.matchAll(TIME)].flatMap(({ index, 0: { length }, groups = {} }): Fact[] => {
    const { marked, colon, hours, first = groups['firstHours'] } = groups;
    const end = index + length;
    const last = marked ?? colon ?? hours!;
    const start = first === undefined ? index : text.indexOf(last, index + first.length);
    return [...(first === undefined ? [] : timeOf(first, index, index + first.length)), ...timeOf(last, start, end)];
  });
}

function timeOf(written: string, start: number, end: number): Fact[] {
  const [hour = 0, minute = 0] = written.match(/\d+/g)!.map(Number);
  const value = (hour * 60 + minute) % HALF_DAY;
  return hour > 24 || minute > 59 ? [] : [{ kind: 'duration', unit: CLOCK, value, start, end }];
}
