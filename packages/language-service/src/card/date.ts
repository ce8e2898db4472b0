import type { Say } from '@findings/core/check';

/** `18 September 2012` of ISO 8601's `2012-09-18`; what is no day stays as it is. */
export function shownDate({ language }: Say, iso: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(iso) : NaN;
  return Number.isNaN(day)
    ? iso
    : new Date(day).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
