const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `18 September 2012` of ISO 8601's `2012-09-18`; what is no day stays as it is. */
export function shownDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}
