import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repaired = (text: string) => repairText(sourceText(text)).text;

describe('bullets that CommonMark does not know', () => {
  test.each([...'•◦▪●‣∙□➢✓\uf0b7\uf0a7'].map((glyph) => [glyph]))('%s', (glyph) => {
    expect(repaired(`Found:\n${glyph} Wells\n${glyph}\tTraders\n`)).toBe('Found:\n- Wells\n- Traders\n');
  });

  test.each([
    ['nested', '• Wells\n  ◦ dry\n  ◦ deep\n• Traders\n', '- Wells\n  - dry\n  - deep\n- Traders\n'],
    ['without a space', '•Wells\n•Traders\n', '- Wells\n- Traders\n'],
    ['on a line of its own', '•\nWells run\ndry.\n\n•\n\nTraders.\n', '- Wells run\ndry.\n\n- Traders.\n'],
    ['dashes', 'Found:\n\n– Wells\n– Traders\n', 'Found:\n\n- Wells\n- Traders\n'],
    ['dots', '· Wells\n· Traders\n', '- Wells\n- Traders\n'],
    ['the letter o', '   o  Wells run\n      dry.\n\n   o  Traders\n', '   - Wells run\n      dry.\n\n   - Traders\n'],
    ['a no-break space behind the dash', '-\u00a0Wells\n-\u00a0Traders\n', '- Wells\n- Traders\n'],
  ])('%s', (_, text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  test.each([
    ['a dash in the middle of a sentence', 'The wells\n– all of them –\nran dry.'],
    ['who said it', 'Wells run dry.\n\n— Ana Roth'],
    ['a word', 'o tempora, o mores'],
    ['bullets of Markdown', '- Wells\n* Traders\n+ Rain'],
  ])('%s stays', (_, text) => {
    expect(repaired(text)).toBe(text);
  });
});

describe('enumerators that CommonMark does not know', () => {
  test.each([
    ['figures in brackets', 'Do:\n(1) Dig\n(2) Pay\n', 'Do:\n1) Dig\n2) Pay\n'],
    ['letters', 'a) Dig deep\n   and wide\nb) Pay\n\nc) Leave\n', '1) Dig deep\n   and wide\n2) Pay\n\n3) Leave\n'],
    ['letters in brackets', '(a) Dig;\n(b) Pay.\n', '1) Dig;\n2) Pay.\n'],
    ['Roman numerals', '(i) Dig\n(ii) Pay\n(iii) Leave\n', '1) Dig\n2) Pay\n3) Leave\n'],
    ['a list in a list', '1. Dig\n   a) deep\n   b) wide\n2. Pay\n', '1. Dig\n   1) deep\n   2) wide\n2. Pay\n'],
  ])('%s', (_, text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  test.each([
    ['a bracket in wrapped prose', 'The wells were (1) dug and\n(2) forgotten.'],
    ['a single one', '(1) The wells ran dry.'],
    ['numbers that CommonMark knows', '1) Dig\n2) Pay\n\n![map](map.png)\n\n3) Leave'],
  ])('%s stays', (_, text) => {
    expect(repaired(text)).toBe(text);
  });
});
