import { expect, test } from 'vitest';
import { isRule, readMarker } from './list-marker.js';

test.each([
  ['- a', 'bullet', 2],
  ['*   a', 'bullet', 4],
  ['+     a', 'bullet', 2],
  ['  -', 'bullet', 3],
  ['1. a', 'ordered', 3],
  ['(12)  a', 'ordered', 6],
  ['#. a', 'ordered', 3],
  ['iv) a', 'ordered', 4],
  ['C.  a', 'ordered', 4],
  ['(@ex) a', 'ordered', 6],
  ['-\ta', 'bullet', 4],
  [':   a', 'definition', 4],
  ['~ a', 'definition', 2],
])('%j is a marker', (text, kind, width) => {
  expect(readMarker(text, 0, text.length)).toMatchObject({ kind, width });
});

test.each(['-a', '    - a', '* * *', '1.a', 'p. 3', 'B. Russell', 'one. a', '(a a', '@ex a', ''])(
  '%j is none',
  (text) => {
    expect(readMarker(text, 0, text.length)).toBeUndefined();
  },
);

test('an example has a label', () => {
  expect(readMarker('(@my-ex) a', 0, 10)?.label).toBe('my-ex');
});

test('rules', () => {
  for (const rule of ['---', ' * * *', '____']) expect(isRule(rule, 0, rule.length)).toBe(true);
  for (const none of ['--', '- a -', '-*-', '']) expect(isRule(none, 0, none.length)).toBe(false);
});
