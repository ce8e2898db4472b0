import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repaired = (text: string) => repairText(sourceText(text)).text;

describe('characters that nobody sees', () => {
  test.each([
    ['CRLF', 'One\r\n\r\nTwo\r\n', 'One\n\nTwo\n'],
    ['a lone CR', 'One\r\rTwo\r', 'One\n\nTwo\n'],
    ['a byte order mark', '\ufeff# Wells', '# Wells'],
    ['NUL and other controls', 'We\0lls\x07 run\x7f dry\x90', 'Wells run dry'],
    ['soft hyphens', 'inter\u00adnational', 'international'],
    ['zero-width spaces', 'wells\u200b run\u2060 dry', 'wells run dry'],
    ['a vertical tab and a line separator', 'wells\x0brun\u2028dry', 'wells run dry'],
    ['no-break spaces where only spaces indent', '\u00a0\u00a0- wells', '  - wells'],
    ['a no-break space behind a marker', '##\u00a0Wells\n\n1.\u00a0Dig', '## Wells\n\n1. Dig'],
    ['a line of no-break spaces is blank', 'wells\n\u00a0\nrun', 'wells\n \nrun'],
    ['a form feed at the end', 'wells\n\f', 'wells\n'],
    ['a form feed in the middle of a line', 'The wells.\fTraders.', 'The wells.\n\nTraders.'],
  ])('%s', (_, text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  test.each([
    ['no-break spaces between words', '10\u00a0% of wells'],
    ['joiners of scripts that need them', 'नेपा\u200dल'],
    ['lone surrogates', 'a\ud800b'],
    ['tabs', '-\twells'],
  ])('%s stay', (_, text) => {
    expect(repaired(text)).toBe(text);
  });
});
