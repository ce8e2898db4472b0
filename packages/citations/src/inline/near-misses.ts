import { isAlphanumericBefore, skipBlanks } from '../characters.js';
import { formatKey, readKey, simpleKeyEnd } from '../key.js';
import type { KeyFound, InlineState } from './inline-state.js';

/** How far a brace or a prefix is looked at. */
const NEAR = 100;
const locator = /^,? ?(?:pp?|secs?|ch|chap|figs?|vol|par|q|h)\. ?[\w.]+(?:-{1,2}\d+)?/i;

/**
 * An `@` that starts no key: `@ s4`, `@{ s4 }`, `@{s4`. Nothing after a letter or digit, where it is an address.
 *
 * White space alone is met in any text ("a @ b"): what is meant by it, the ids say.
 */
export function nearMissKey(reading: InlineState, at: number): void {
  const { text, end } = reading;
  if (at > 0 && isAlphanumericBefore(text, at)) return;
  // After a full stop there is no citation (`plain.ts`), but after an ellipsis there is.
  let dot = at;
  while (at - dot < NEAR && text.charCodeAt(dot - 1) === 46) dot--;
  reading.steps += at - dot;
  if ((at - dot) % 3 !== 0) return;
  if (text.charCodeAt(at + 1) === 123) {
    nearlyBraced(reading, at);
    return;
  }
  const start = skipBlanks(text, at + 1, Math.min(end, at + NEAR));
  if (start === at + 1) return;
  const keyEnd = simpleKeyEnd(text, start, end);
  reading.steps += keyEnd - at;
  // `@ me@home.org` is about an address.
  if (keyEnd === start || reading.code(keyEnd) === 64) return;
  const id = text.slice(start, keyEnd);
  reading.miss('space-after-at', at, keyEnd, [id], keyFor(reading, at, keyEnd, id));
}

function nearlyBraced(reading: InlineState, at: number): void {
  const { text, end } = reading;
  const near = text.slice(at + 2, Math.min(end, at + NEAR));
  const [line = ''] = near.split('\n', 1);
  const close = line.indexOf('}');
  reading.steps += line.length;
  const id = line.slice(0, close < 0 ? simpleKeyEnd(line, 0, line.length) : close).trim();
  // Braces in a key must be balanced, so no replacement would cite it.
  if (id === '' || /[\s{]/u.test(id)) return;
  const kind = close < 0 ? 'unclosed-brace' : 'space-after-brace';
  const after = at + 2 + (close < 0 ? id.length : close + 1);
  if (reading.code(after) === 64) return;
  reading.miss(kind, at, after, [id], keyFor(reading, at, after, id));
}

/** `@s4,h2` cites `s4`, and `@@s4` has an `@` that is text. */
export function nearMissItem(reading: InlineState, { id, suppress, start, end }: KeyFound): void {
  const { text } = reading;
  let sign = start;
  while (text.charCodeAt(sign - 1) === 64) sign--;
  reading.steps += 1 + start - sign;
  const isText = isAlphanumericBefore(text, sign) || text.charCodeAt(sign - 1) === 92;
  if (sign < start && !isText) reading.miss('doubled-at', sign, end, [id], keyFor(reading, sign, end, id));
  if (reading.code(end) !== 44) return;
  const whole = simpleKeyEnd(text, end + 1, reading.end);
  reading.steps += whole - end;
  if (whole === end + 1 || reading.code(whole) === 64) return;
  const meant = `${id}.${text.slice(end + 1, whole)}`;
  reading.miss('comma-in-key', start, whole, [meant], (suppress ? '-' : '') + formatKey(meant));
}

/** An id as a citation, in braces where it would include the next characters, or start an item of an example list. */
function keyFor({ text }: InlineState, start: number, end: number, id: string): string {
  const joined = id + text.slice(end, end + 3);
  if (simpleKeyEnd(joined, 0, joined.length) > id.length) return `@{${id}}`;
  const next = text.charCodeAt(end);
  if (next !== 41 && next !== 46) return formatKey(id);
  const before = text.slice(Math.max(0, start - NEAR), start);
  return /(?:^|\n)[ \t]*\(?$/.test(before) ? `@{${id}}` : formatKey(id);
}

/** `[@s4, p. 3` without a `]` in its paragraph: the bracket is closed after what belongs to the key by its looks. */
export function nearMissBracket(reading: InlineState, open: number): void {
  const { text, end } = reading;
  const ids: string[] = [];
  let index = open + 1;
  while (index < end && index < open + NEAR && /[\p{L}\s.,*]/u.test(text.charAt(index))) index++;
  reading.steps += index - open;
  let last = index;
  for (;;) {
    const at = text.charCodeAt(index) === 45 ? index + 1 : index;
    const key =
      text.charCodeAt(at) === 64 && !isAlphanumericBefore(text, index) ? readKey(text, at, end, NEAR) : undefined;
    if (!key || key.end > end) break;
    ids.push(key.id);
    last = key.end + (locator.exec(text.slice(key.end, Math.min(end, key.end + NEAR)))?.[0].length ?? 0);
    reading.steps += last - index;
    if (text.charCodeAt(last) !== 59) break;
    index = skipBlanks(text, last + 1, end);
  }
  // It is closed, though by what may be part of a formula, as in `@a$1 [@s4]$`.
  if (ids.length === 0 || text.charCodeAt(last) === 93) return;
  // A bracket before one of these is a link or a span.
  const opens = (at: number): boolean => '([{'.includes(text.charAt(at) || ' ');
  if (opens(last)) return;
  // `[@s4)` was meant to be closed.
  const closed = last < end && ')}'.includes(text.charAt(last)) ? last + 1 : last;
  const space = closed < end && opens(closed) ? ' ' : '';
  reading.miss('unclosed-bracket', open, closed, ids, `${text.slice(open, last)}]${space}`);
}

/** `[@s4; ]`, `[@s4; see there]`: a part without a key makes the bracket no citation. */
export function nearMissEmptyItem(reading: InlineState, open: number, close: number): void {
  const inside = reading.text.slice(open + 1, close);
  reading.steps += inside.length;
  // What may hide a `;` is left alone.
  if (!inside.includes(';') || /["'`*_<$[\]\\&^~]/.test(inside)) return;
  const ids: string[] = [];
  const parts: string[] = [];
  let keyless = 0;
  let pending = '';
  for (const part of inside.split(';')) {
    const found = keysOf(part);
    for (const id of found) ids.push(id);
    if (found.length > 0) {
      parts.push(pending === '' ? part : `${pending},${part}`);
      pending = '';
      continue;
    }
    keyless++;
    if (part.trim() === '') continue;
    if (parts.length > 0) parts.push(`${parts.pop()!},${part}`);
    else pending = part;
  }
  if (ids.length > 0 && keyless > 0) reading.miss('empty-item', open, close + 1, ids, `[${parts.join(';').trim()}]`);
}

function keysOf(part: string): readonly string[] {
  const ids: string[] = [];
  for (let at = part.indexOf('@'); at >= 0; at = part.indexOf('@', at + 1)) {
    if (at > 0 && (isAlphanumericBefore(part, at) || part.charAt(at - 1) === '.')) continue;
    const key = readKey(part, at, part.length, NEAR);
    if (!key) continue;
    ids.push(key.id);
    at = key.end - 1;
  }
  return ids;
}
