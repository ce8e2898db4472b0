/** How many arguments a call may have: far fewer than the stack of any engine holds. */
export const MOST_CODES = 1 << 12;

/** The text of UTF-16 code units, `MOST_CODES` of them at most. */
export function fromCharCodes(codes: Uint16Array): string {
  if (codes.length > MOST_CODES) throw new RangeError(`${codes.length} code units are more than ${MOST_CODES}`);
  // Many times faster than one call for each.
  // eslint-disable-next-line findings/bounded-arguments
  return Reflect.apply(String.fromCharCode, undefined, codes);
}
