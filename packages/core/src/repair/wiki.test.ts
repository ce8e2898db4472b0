import { describe, expect, test } from 'vitest';
import { plainMarkup } from './read-markup.js';

const markdown = (text: string): string => plainMarkup(text).text;

describe('headings', () => {
  test.each([
    ['MediaWiki', '== Wells ==\n\nDry.\n\n=== Pumps ===\n', '## Wells\n\nDry.\n\n### Pumps\n'],
    ['AsciiDoc', '= Wells\n\n== Pumps\n', '# Wells\n\n## Pumps\n'],
    ['TWiki', '---+!! Wells\n\n---++ Pumps\n', '# Wells\n\n## Pumps\n'],
    ['Textile', 'h2. Wells\n\nDry.\n', '## Wells\n\nDry.\n'],
    ['reStructuredText', 'Wells\n=====\n\nPumps\n~~~~~\n\nDry.\n', '# Wells\n\n\n## Pumps\n\n\nDry.\n'],
    ['reStructuredText with lines above', '=====\nWells\n=====\n\nPumps\n-----\n', '\n# Wells\n\n\n## Pumps\n\n'],
    [
      'a number that Markdown would read as an item',
      'Wells\n=====\n\n1. Pumps\n--------\n',
      '# Wells\n\n\n## 1. Pumps\n\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  test('titles that Markdown reads stay as they are', () => {
    const text = 'Wells\n=====\n\nPumps\n-----\n\nDry.\n';
    expect(markdown(text)).toBe(text);
  });

  test('one line between equals signs is not a wiki', () => {
    expect(markdown('= 5 liters\n')).toBe('= 5 liters\n');
  });

  test('tildes around code stay as they are', () => {
    const text = '~~~~~\nwells\n~~~~~\n';
    expect(markdown(text)).toBe(text);
  });
});

test('nested bullets of MediaWiki', () => {
  expect(markdown('== A ==\n* one\n** two\n== B ==\n')).toBe('## A\n* one\n  * two\n## B\n');
});

test('links keep their words', () => {
  expect(markdown('[[Main.Ana][Ana Diaz]], [[Wells|the wells]], [[Pumps]], `notes <https://a.example>`_')).toBe(
    'Ana Diaz, the wells, Pumps, notes',
  );
});
