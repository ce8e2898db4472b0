import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repaired = (text: string) => repairText(sourceText(text)).text;

describe('tables of contents', () => {
  test('leaders and pages, also on the second line of an entry', () => {
    const text =
      'Summary\n\nTable of Contents\n\n1. Wells . . . . . 2\n  1.1. Depth and everything else\n       that was measured . . . 3\n\n' +
      '2. Traders ........ iv\n\nThe wells ran dry.\n';
    expect(repaired(text)).toBe('Summary\n\nThe wells ran dry.\n');
  });

  test('no heading above, but several entries', () => {
    expect(repaired('Wells ..... 2\nTraders ..... 3\nWho pays ..... 5\n\nThe wells ran dry.\n')).toBe(
      'The wells ran dry.\n',
    );
  });

  test('entries that come again as headings', () => {
    const text = 'CONTENTS\n\nWells 2\nWho pays 5\n\nWells\n\nThey ran dry.\n\nWho pays\n\nNobody.\n';
    expect(repaired(text)).toBe('## Wells\n\nThey ran dry.\n\n## Who pays\n\nNobody.\n');
  });

  test('across a page break', () => {
    expect(repaired('Contents\nWells ... 2\n\n\f\nTraders ... 3\n\nThe wells ran dry.\n')).toBe('The wells ran dry.\n');
  });
});

describe('what is not a table of contents', () => {
  test.each([
    [
      'links, which are Markdown',
      '## Contents\n\n- [Wells](#wells)\n- [Traders](#traders)\n\n## Wells\n\n## Traders\n',
    ],
    ['an agenda', 'Opening ........ 9:00\nWells .......... 9:30\nTraders ........ 10:00\n'],
    ['one line with dots', 'The wells went on and on... 12\n\nThe end.\n'],
    ['a word in the text', 'Contents\n\nThe box held wells, traders and rain.\n'],
  ])('%s', (_, text) => {
    expect(repaired(text)).toBe(text);
  });
});
