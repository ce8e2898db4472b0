import { expect, test } from 'vitest';
import { environmentName, latexCommandEnd } from './latex.js';

test.each([
  ['\\cite{@s4} x', ' x'],
  ['\\foo[@s1]{@s4}[@s3]', '[@s3]'],
  ['\\foo*{a}{b}x', 'x'],
  ['\\foo {a}x', 'x'],
  ['\\foo{a {b} \\} c}x', 'x'],
  ['\\foo @s4', ' @s4'],
])('behind the command of %j is %j', (text, rest) => {
  expect(text.slice(latexCommandEnd(text, 0, text.length, { steps: 0 }))).toBe(rest);
});

test.each(['\\', '\\1', '\\foo{@s4', '\\foo{a}{b'])('%j is text', (text) => {
  expect(latexCommandEnd(text, 0, text.length, { steps: 0 })).toBeUndefined();
});

test('the name of an environment', () => {
  expect(environmentName('\\begin{align*} x', 0)).toBe('align*');
  expect(environmentName('\\begin{a b}', 0)).toBeUndefined();
  expect(environmentName('\\begin{', 0)).toBeUndefined();
});
