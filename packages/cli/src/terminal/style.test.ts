import { expect, test } from 'vitest';
import { hasColours, styleOf } from './style.js';

const shown = (text: string): string => text.replaceAll('\u001b', '^');

test('colours are codes around a text', () => {
  expect(shown(styleOf(true).id('s4.h2'))).toBe('^[36ms4.h2^[39m');
  expect(styleOf(false).id('s4.h2')).toBe('s4.h2');
});

test('nested colours continue the outer colour', () => {
  const { error, dim, bold } = styleOf(true);
  expect(shown(error('wrong'))).toBe('^[1m^[31mwrong^[39m^[22m');
  expect(shown(dim(`a ${bold('b')} c`))).toBe('^[2ma ^[1mb^[22m^[2m c^[22m');
});

test('colours are for terminals, unless the environment says otherwise', () => {
  expect(hasColours({ isTTY: true }, {})).toBe(true);
  expect(hasColours({}, {})).toBe(false);
  expect(hasColours({}, { FORCE_COLOR: '1' })).toBe(true);
  expect(hasColours({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(hasColours({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
});
