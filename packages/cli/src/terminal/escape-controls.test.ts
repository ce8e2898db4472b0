import { expect, test } from 'vitest';
import { printable } from './escape-controls.js';

test.each([
  ['a tab\tstays', 'a tab\tstays'],
  ['\u001b[31mred\u001b[0m', '�[31mred�[0m'],
  ['bell\u0007', 'bell�'],
  ['line\nbreak', 'line�break'],
  ['\u202Edetrever', '�detrever'],
  ['half \ud83d pair', 'half � pair'],
  ['whole 😀 pair', 'whole 😀 pair'],
  ['C1 \u009b2J', 'C1 �2J'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});
