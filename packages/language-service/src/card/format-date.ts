import type { Translate } from '@findings/core/text';

/**
 * `18 September 2012` of ISO 8601's `2012-09-18`; what is no day stays as it is. Not by `toLocaleDateString`, which loads the
 * calendars of the world for the first card: 12 ms.
 */
export function formatDate(say: Translate, iso: string): string {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? iso : NaN);
  // V8 takes the 31st of February for a day in March.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) return iso;
  return months[date.getUTCMonth()]!(say, date.getUTCDate(), date.getUTCFullYear());
}

type Shown = (say: Translate, day: number, year: number) => string;

const months: readonly Shown[] = [
  (say, day, year) => say`${day} January ${year}`,
  (say, day, year) => say`${day} February ${year}`,
  (say, day, year) => say`${day} March ${year}`,
  (say, day, year) => say`${day} April ${year}`,
  (say, day, year) => say`${day} May ${year}`,
  (say, day, year) => say`${day} June ${year}`,
  (say, day, year) => say`${day} July ${year}`,
  (say, day, year) => say`${day} August ${year}`,
  (say, day, year) => say`${day} September ${year}`,
  (say, day, year) => say`${day} October ${year}`,
  (say, day, year) => say`${day} November ${year}`,
  (say, day, year) => say`${day} December ${year}`,
];
