import { expect, test } from 'vitest';
import { openBracket } from './open-bracket.js';

/** `|` is the position of the key. */
function isOpen(marked: string): boolean {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '@s2');
  return openBracket(text, { start: 0, end: text.length }, at, at + 3) === text.indexOf('[');
}

test.each(['[|', 'So [see |', 'So [@s1; |', 'So [-@s1, p. 2; |', 'So [see @s1; |', 'So [see @s1, p. 2; and |'])(
  '%s',
  (marked) => {
    expect(isOpen(marked)).toBe(true);
    expect(isOpen(`${marked}]`)).toBe(false);
  },
);

test.each([
  '|',
  '[a] |',
  'On 4 [1] May |',
  'He [who wrote to me@home.org |',
  'A [list; of 2 things |',
  'A [list: of; things 2 |',
])('not %s', (marked) => expect(isOpen(marked)).toBe(false));
