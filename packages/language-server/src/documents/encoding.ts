/** What the columns of positions count: bytes of UTF-8, code units of UTF-16, or code points. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The first that needs no counting, of those that a client offers; UTF-16 is what all must speak. */
export function chooseEncoding(offered: unknown): Encoding {
  const all: readonly unknown[] = Array.isArray(offered) ? offered : [];
  if (all.length === 0 || all.includes('utf-16')) return 'utf-16';
  if (all.includes('utf-32')) return 'utf-32';
  return all.includes('utf-8') ? 'utf-8' : 'utf-16';
}

/** How many units the stretch of a text takes. */
export function unitsOf(text: string, start: number, end: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return end - start;
  let units = 0;
  for (let index = start; index < end; index++) units += unitsAt(text, index, encoding);
  return units;
}

/** The offset in a line at which so many units are over; within a character, its start. */
export function offsetAfter(line: string, units: number, encoding: 'utf-8' | 'utf-32'): number {
  let index = 0;
  for (let left = units; index < line.length;) {
    const width = isPairAt(line, index) ? 2 : 1;
    left -= unitsAt(line, index, encoding) + (width === 2 ? unitsAt(line, index + 1, encoding) : 0);
    if (left < 0) break;
    index += width;
  }
  return Math.min(index, line.length);
}

/** Units of the code unit there; those of a pair of surrogates count for its first half. */
function unitsAt(text: string, index: number, encoding: Encoding): number {
  const code = text.charCodeAt(index);
  if (code < 0x80) return 1;
  const isLater = isLow(code) && index > 0 && isPairAt(text, index - 1);
  if (encoding === 'utf-32') return isLater ? 0 : 1;
  if (isLater) return 0;
  if (isPairAt(text, index)) return 4;
  return code < 0x800 ? 2 : 3;
}

function isPairAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(index + 1));
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
