import { expect, test } from 'vitest';
import { destinationEnd, matchParentheses } from './destination.js';

const rest = (text: string): string | undefined => {
  const work = { steps: 0 };
  const end = destinationEnd(text, 0, text.length, matchParentheses(text, work), work);
  return end === undefined ? undefined : text.slice(end);
};

test.each([
  '()',
  '(u)',
  '( u )',
  '(<u v> "w")',
  '(u "see @s4")',
  "(u 'a (b) c')",
  '(u\n"v")',
  '(two words)',
  '(a(b)c)',
  '(a\\)b)',
  '(u "it "is" so")',
])('%j is where a link leads', (text) => {
  expect(rest(`${text}x)`)).toBe('x)');
});

test.each(['(', '(u', '(a(b', '(u "v" w)', '(u "v', 'u)'])('%j is not', (text) => {
  expect(rest(text)).toBeUndefined();
});
