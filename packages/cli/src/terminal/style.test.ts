import { expect, test } from 'vitest';
import { isColoured, styleOf } from './style.js';

const shown = (text: string): string => text.replaceAll('\u001b', '^');

test('colours are codes around a text, and nothing where there are none', () => {
  expect(shown(styleOf(true).id('s4.h2'))).toBe('^[36ms4.h2^[39m');
  expect(styleOf(false).id('s4.h2')).toBe('s4.h2');
});

test('behind a text within another the other goes on', () => {
  const { error, dim, bold } = styleOf(true);
  expect(shown(error('wrong'))).toBe('^[1m^[31mwrong^[39m^[22m');
  expect(shown(dim(`a ${bold('b')} c`))).toBe('^[2ma ^[1mb^[22m^[2m c^[22m');
});

test('colour is for terminals, unless somebody asks for it or forbids it', () => {
  expect(isColoured({ isTTY: true }, {})).toBe(true);
  expect(isColoured({}, {})).toBe(false);
  expect(isColoured({}, { FORCE_COLOR: '1' })).toBe(true);
  expect(isColoured({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(isColoured({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
});
