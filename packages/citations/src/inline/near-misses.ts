import { isAlphanumericBefore, skipBlanks } from '../characters.js';
import { formatKey, readKey, simpleKeyEnd } from '../key.js';
import type { FoundKey, InlineState } from './inline-state.js';

/** The maximum length of a prefix that is examined. */
const MAX_DISTANCE = 100;
const locator = /^,? ?(?:pp?|secs?|ch|chap|figs?|vol|par|q|h)\. ?[\w.]+(?:-{1,2}\d+)?/i;

/**
 * Reports an `@` that starts no key: `@ s4`. After a letter or digit it is part of an e-mail address.
 *
 * An `@` with white space occurs in other text, too (“a @ b”). The caller decides by the ids.
 */
export function nearMissKey(reading: InlineState, at: number): void {
  const { text, end } = reading;
  if (at > 0 && isAlphanumericBefore(text, at)) return;
  // There is no citation after a full stop (`plain-text.ts`), but there is after an ellipsis.
  let dot = at;
  while (at - dot < MAX_DISTANCE && text.charCodeAt(dot - 1) === 46) dot--;
  reading.steps += at - dot;
  if ((at - dot) % 3 !== 0) return;
  const start = skipBlanks(text, at + 1, Math.min(end, at + MAX_DISTANCE));
  if (start === at + 1) return;
  const keyEnd = simpleKeyEnd(text, start, end);
  reading.steps += keyEnd - at;
  // `@ me@home.org` is an e-mail address.
  if (keyEnd === start || reading.code(keyEnd) === 64) return;
  const id = text.slice(start, keyEnd);
  reading.reportNearMiss('space-after-at', at, keyEnd, [id], keyFor(reading, at, keyEnd, id));
}

/** Reports `@s4,h2`, which cites `s4`, and `@@s4`, whose first `@` is text. */
export function nearMissItem(reading: InlineState, { id, suppress, start, end }: FoundKey): void {
  const { text } = reading;
  let sign = start;
  while (text.charCodeAt(sign - 1) === 64) sign--;
  reading.steps += 1 + start - sign;
  const isText = isAlphanumericBefore(text, sign) || text.charCodeAt(sign - 1) === 92;
  if (sign < start && !isText) reading.reportNearMiss('doubled-at', sign, end, [id], keyFor(reading, sign, end, id));
  if (reading.code(end) !== 44) return;
  const whole = simpleKeyEnd(text, end + 1, reading.end);
  reading.steps += whole - end;
  if (whole === end + 1 || reading.code(whole) === 64) return;
  const meant = `${id}.${text.slice(end + 1, whole)}`;
  reading.reportNearMiss('comma-in-key', start, whole, [meant], (suppress ? '-' : '') + formatKey(meant));
}

/** An id as a key, in braces if it would include the next characters or start an example list. */
function keyFor({ text }: InlineState, start: number, end: number, id: string): string {
  const joined = id + text.slice(end, end + 3);
  if (simpleKeyEnd(joined, 0, joined.length) > id.length) return `@{${id}}`;
  const next = text.charCodeAt(end);
  if (next !== 41 && next !== 46) return formatKey(id);
  const before = text.slice(Math.max(0, start - MAX_DISTANCE), start);
  return /(?:^|\n)[ \t]*\(?$/.test(before) ? `@{${id}}` : formatKey(id);
}

/** Reports `[@s4, p. 3` without a `]` in its paragraph. The replacement closes the bracket after the key and its locator. */
export function nearMissBracket(reading: InlineState, open: number): void {
  const { text, end } = reading;
  const ids: string[] = [];
  let index = open + 1;
  while (index < end && index < open + MAX_DISTANCE && /[\p{L}\s.,*]/u.test(text.charAt(index))) index++;
  reading.steps += index - open;
  let last = index;
  for (;;) {
    const at = text.charCodeAt(index) === 45 ? index + 1 : index;
    const key =
      text.charCodeAt(at) === 64 && !isAlphanumericBefore(text, index)
        ? readKey(text, at, end, MAX_DISTANCE)
        : undefined;
    if (!key || key.end > end) break;
    ids.push(key.id);
    last = key.end + (locator.exec(text.slice(key.end, Math.min(end, key.end + MAX_DISTANCE)))?.[0].length ?? 0);
    reading.steps += last - index;
    if (text.charCodeAt(last) !== 59) break;
    index = skipBlanks(text, last + 1, end);
  }
  // The bracket is closed, perhaps within a formula, as in `@a$1 [@s4]$`.
  if (ids.length === 0 || text.charCodeAt(last) === 93) return;
  // Before one of these, brackets are a link or a span.
  const opens = (at: number): boolean => '([{'.includes(text.charAt(at) || ' ');
  if (opens(last)) return;
  // In `[@s4)`, the wrong bracket is replaced.
  const closed = last < end && ')}'.includes(text.charAt(last)) ? last + 1 : last;
  const space = closed < end && opens(closed) ? ' ' : '';
  reading.reportNearMiss('unclosed-bracket', open, closed, ids, `${text.slice(open, last)}]${space}`);
}

/** Reports a link to a key: `[s4](@s4)`, `[the panel](@s4)`. The replacement keeps the link's text, unless that is the key. */
export function nearMissLink(reading: InlineState, open: number, close: number): void {
  const { text } = reading;
  const key = readKey(text, close + 2, reading.end, MAX_DISTANCE);
  reading.steps += MAX_DISTANCE;
  if (!key || text.charCodeAt(key.end) !== 41) return;
  const words = text.slice(open + 1, close);
  const isKey = words.replace(/^@/, '') === key.id;
  const cited = `[${formatKey(key.id)}]`;
  reading.reportNearMiss('link', open, key.end + 1, [key.id], isKey ? cited : `${words} ${cited}`);
}

/** Reports `[@s4; ]` and `[@s4; see there]`, which are not citations because a part has no key. */
export function nearMissEmptyItem(reading: InlineState, open: number, close: number): void {
  const inside = reading.text.slice(open + 1, close);
  reading.steps += inside.length;
  // Text with markup that may hide a `;` is not reported.
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
  if (ids.length > 0 && keyless > 0)
    reading.reportNearMiss('empty-item', open, close + 1, ids, `[${parts.join(';').trim()}]`);
}

function keysOf(part: string): readonly string[] {
  const ids: string[] = [];
  for (let at = part.indexOf('@'); at >= 0; at = part.indexOf('@', at + 1)) {
    if (at > 0 && (isAlphanumericBefore(part, at) || part.charAt(at - 1) === '.')) continue;
    const key = readKey(part, at, part.length, MAX_DISTANCE);
    if (!key) continue;
    ids.push(key.id);
    at = key.end - 1;
  }
  return ids;
}
