import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repaired = (text: string) => repairText(sourceText(text)).text;

/** What CommonMark reads as strong. */
function strong(text: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'strong') found.push(textIn(node));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).parse(text));
  return found;
}

function textIn(node: Nodes): string {
  return 'children' in node ? node.children.map(textIn).join('') : 'value' in node ? node.value : '';
}

describe('bold that CommonMark does not read', () => {
  test.each([
    ['a space inside at the front', '** Ana Roth** spoke.', '**Ana Roth** spoke.', 'Ana Roth'],
    ['a space inside at the end', '**Ana Roth **spoke.', '**Ana Roth** spoke.', 'Ana Roth'],
    ['spaces on both sides', '** Ana Roth ** spoke.', '**Ana Roth** spoke.', 'Ana Roth'],
    [
      'punctuation inside, a letter outside',
      '**Ana Roth (Bern):**spoke.',
      '**Ana Roth (Bern):** spoke.',
      'Ana Roth (Bern):',
    ],
    [
      'a bracket inside, a letter outside',
      '**Ana Roth (Bern)**spoke.',
      '**Ana Roth (Bern)** spoke.',
      'Ana Roth (Bern)',
    ],
    ['a letter before, a bracket inside', 'Roth**(Bern)** spoke.', 'Roth **(Bern)** spoke.', '(Bern)'],
    [
      'never closed, in a bullet',
      '- **Ana Roth (Bern) spoke of wells.',
      '- **Ana Roth (Bern)** spoke of wells.',
      'Ana Roth (Bern)',
    ],
    [
      'never closed, a question',
      '**Question: why? Because of the rain, which came late this year in all of the valley and in the hills, so that no farmer could sow before the end of June, and none did.',
      '**Question:** why? Because of the rain, which came late this year in all of the valley and in the hills, so that no farmer could sow before the end of June, and none did.',
      'Question:',
    ],
    ['never closed, a title', '**Session 1: Wells', '**Session 1: Wells**', 'Session 1: Wells'],
    ['closed and opened at once', '**Ana Roth****(Bern)** spoke.', '**Ana Roth (Bern)** spoke.', 'Ana Roth (Bern)'],
    ['underscores in a word', '__Ana Roth__spoke.', '__Ana Roth__ spoke.', 'Ana Roth'],
    ['over two lines', '- **Ana\n  Roth **spoke.', '- **Ana\n  Roth** spoke.', 'Ana\nRoth'],
  ])('%s', (_, text, expected, bold) => {
    expect(repaired(text)).toBe(expected);
    expect(strong(expected)).toEqual([bold]);
  });

  test('a blank line in the middle', () => {
    const text = repaired('**Session 1: Wells\n\nand Traders**\n\nThe wells ran dry.');
    expect(text).toBe('**Session 1: Wells**\n\n**and Traders**\n\nThe wells ran dry.');
    expect(strong(text)).toEqual(['Session 1: Wells', 'and Traders']);
  });

  test('a marker that can be closed nowhere goes', () => {
    const text = `**${'The wells ran dry, and nobody had asked who pays '.repeat(6)}.`;
    expect(repaired(text)).toBe(text.slice(2));
  });
});

describe('bold that CommonMark reads', () => {
  test.each(
    [
      [
        "- **Ana Roth (Bern)**'s wells",
        '**a** and **b**',
        '__Ana Roth__ (Bern) spoke',
        '***both*** **one**',
        '**bold *and* italic** text',
      ],
      [
        '`**` and `** a**`',
        '\\*\\* no',
        'see [x](a**b) ** c',
        '2 ** 3',
        '____',
        '* * *',
        '****',
        '__init__.py',
        '**a\nb** c',
        '<a b="**">',
      ],
    ]
      .flat()
      .map((text) => [text]),
  )('%s stays', (text) => {
    expect(repaired(text)).toBe(text);
  });
});
