/** The most arguments of one call. The stack of any engine has room for far more. */
export const MOST_CODES = 1 << 12;

/** Converts UTF-16 code units to text, at most `MOST_CODES` of them. */
export function fromCharCodes(codes: Uint16Array): string {
  if (codes.length > MOST_CODES) throw new RangeError(`${codes.length} code units are more than ${MOST_CODES}`);
  // Many times faster than a call for each code unit.
  // eslint-disable-next-line findings/bounded-arguments
  return Reflect.apply(String.fromCharCode, undefined, codes);
}
