import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repaired = (text: string) => repairText(sourceText(text)).text;

const wrapped = (text: string) => text.replace(/(.{30,44}) /g, '$1\n');

const prose = wrapped(
  'The wells in the valley were measured every week by those who live from them. Nobody else came, and nobody asked how deep they were or who had dug them in the first place. ',
).trimEnd();

describe('a label directly followed by text', () => {
  test.each([
    ['in capitals', 'EXECUTIVE SUMMARY\nThe wells ran dry.', 'EXECUTIVE SUMMARY\n\nThe wells ran dry.'],
    ['with a number', 'DAY 1\nThe wells ran dry.', 'DAY 1\n\nThe wells ran dry.'],
    ['with a number and a title', 'Session 1: Wells\nThe wells ran dry.', 'Session 1: Wells\n\nThe wells ran dry.'],
    ['in bold', '**Wells and traders**\nThe wells ran dry.', '**Wells and traders**\n\nThe wells ran dry.'],
    ['two of a kind', 'WELLS\nAND TRADERS\nThe wells ran dry.', 'WELLS\nAND TRADERS\n\nThe wells ran dry.'],
    [
      'one below the other',
      'DAY 1\nSession 1: Wells\nThe wells ran dry.',
      'DAY 1\n\nSession 1: Wells\n\nThe wells ran dry.',
    ],
    ['behind text that is over', 'All ran dry.\nDAY 2\nTraders left.', 'All ran dry.\n\nDAY 2\n\nTraders left.'],
  ])('%s', (_, text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  test('a title that fills its line goes on in the next', () => {
    const text = `${prose}\n\nSession 4: Wells and Traders in the Valley\nand in the Hills\nThe wells ran dry.\n`;
    expect(repaired(text)).toBe(
      `${prose}\n\nSession 4: Wells and Traders in the Valley\nand in the Hills\n\nThe wells ran dry.\n`,
    );
  });
});

describe('what stays together', () => {
  test.each([
    ['a title of two lines', 'Session 4: Wells and Traders\nof the Valley\n\nThe wells ran dry.'],
    ['a bold name and what she said', '**Ana Roth (Bern)**\nspoke of wells.'],
    ['a label and its list', '**Ana Roth**\n- Wells run dry.'],
    ['capitals in the middle of a sentence', 'The wells that were dug by\nUNICEF AND IOM\nran dry.'],
    ['a cover', 'SEPTEMBER 17, 2012\nYAK HOTEL; KATHMANDU'],
    [
      'prose that begins like a label',
      `${prose} Some\nSession 4: nobody came. The wells ran dry\nand the traders left.`,
    ],
  ])('%s', (_, text) => {
    expect(repaired(text)).toBe(text);
  });
});
