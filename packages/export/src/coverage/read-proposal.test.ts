import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { readProposal } from './read-proposal.js';

const read = (text: string) => readProposal('a.md', text, exampleLibrary);
const sentences = (text: string): string[] => read(text).citations.map(({ key, sentence }) => `${key}: ${sentence}`);

describe('the sentence that cites', () => {
  test('is the sentence with the citation, without brackets', () => {
    expect(sentences('First this. Beds\nare *full* [see @s1.h1, p. 9] by noon. Then that.')).toEqual([
      's1.h1: Beds are full by noon.',
    ]);
    expect(sentences('One [@s1.h1], two [@s1.h2; @s2].')).toEqual([
      's1.h1: One, two.',
      's1.h2: One, two.',
      's2: One, two.',
    ]);
  });

  test('includes an in-text citation', () => {
    expect(sentences('All before. What @s1.rana [p. 3] says is true.')).toEqual([
      's1.rana: What @s1.rana says is true.',
    ]);
  });

  test('is the sentence before a citation after its full stop', () => {
    expect(sentences('Beds are full. [@s1.h1]')).toEqual(['s1.h1: Beds are full.']);
    expect(sentences('Beds are full. [@s1.h1] So we build.')).toEqual(['s1.h1: Beds are full.']);
    expect(sentences('Beds are full. @s1.h1 says so.')).toEqual(['s1.h1: @s1.h1 says so.']);
  });

  test('may be a heading, a cell, an item, a footnote or an attributed quotation', () => {
    expect(sentences('# Full beds [@s1.h1]')).toEqual(['s1.h1: Full beds']);
    expect(sentences('| a | b |\n|---|---|\n| one [@s1.h1] | two |')).toEqual(['s1.h1: one']);
    expect(sentences('- one\n- two [@s1.h1]')).toEqual(['s1.h1: two']);
    expect(sentences('Yes.[^n]\n\n[^n]: Full, see [@s1.h1].')).toEqual(['s1.h1: Full, see.']);
    expect(sentences('> Shelters are full.\n>\n> — Asha Rana [@s1.h1]')).toEqual([
      's1.h1: Shelters are full. — Asha Rana',
    ]);
  });

  test('is empty if there are no words', () => {
    expect(sentences('[@s1.h1]')).toEqual(['s1.h1: ']);
  });

  test('of a citation in a suffix is that of the outer citation', () => {
    expect(sentences('Beds are full [@s1.h1, @s1.h2].')).toEqual(['s1.h1: Beds are full.', 's1.h2: Beds are full.']);
    expect(sentences('Beds are full [@s1.h1, @s1.h2, @s2].').at(-1)).toBe('s2: Beds are full.');
    expect(sentences('What @s1.rana [p. 3, `code`, @s2] says is true.')).toEqual([
      's1.rana: What @s1.rana says is true.',
      's2: What @s1.rana says is true.',
    ]);
  });
});

test('a key in brackets with the shape of an id is of a missing finding, as the check reports', () => {
  const { citations } = read('[@old-title.p2] and [@smith2020]. But @old-title.p3 is another work.');
  expect(citations.map(({ key, resolution }) => `${key}: ${resolution.type}`)).toEqual(['old-title.p2: unresolved']);
});

describe('the heading above a citation', () => {
  const under = (text: string): (string | undefined)[] => read(text).citations.map(({ heading }) => heading);

  test('is the nearest heading, in either form, as plain text', () => {
    expect(under('## One\n\n## *Two* [@s2] ##\n\n[@s1]\n\nThree\n-----\n\n[@s1]')).toEqual(['One', 'Two', 'Three']);
    expect(under('[@s1]\n\n# Late')).toEqual([undefined]);
    expect(under('## Costs {#costs}\r\n\r\n[@s1]')).toEqual(['Costs']);
  });

  test('is not in code, front matter, a thematic break or a table', () => {
    expect(under('---\ntitle: T\n# comment\n---\n\n```\n# code\n```\n\n[@s1]')).toEqual([undefined]);
    expect(under('a\n\n---\n\n[@s1]')).toEqual([undefined]);
    expect(under('| a |\n|---|\n| [@s1] |')).toEqual([undefined]);
  });

  test('is omitted if it is the title', () => {
    expect(under('# Title\n\n[@s1]\n\n## Part\n\n[@s1]')).toEqual([undefined, 'Part']);
  });
});

describe('the title of a proposal', () => {
  test.each([
    ['---\ntitle: A road\n---\n\n# Other', 'A road'],
    ["---\nauthor: x\ntitle: 'It''s a road: safe'\n---\n", "It's a road: safe"],
    ['---\r\ntitle: "A \\"safe\\" road" \r\n---\r\n', 'A "safe" road'],
    ['---\ntitle: |\n  Two\n  lines\n---\n\n# First', 'First'],
    ['## Two\n\n# One [@s1.h1]\n\n# Other', 'One'],
    ['Nothing.', undefined],
  ])('%j', (text, title) => {
    expect(read(text).title).toBe(title);
  });
});

test('citations have lines and columns of the document', () => {
  const { citations } = read('---\ntitle: T\n---\r\n\r\nOne [@s1.h1;\r\n  @s1.h2].');
  expect(citations.map(({ line, column }) => [line, column])).toEqual([
    [5, 6],
    [6, 3],
  ]);
});

test('a million characters without an end take one pass', () => {
  const { citations } = read(`# ${'[@s1.h1] '.repeat(50_000)}`);
  expect(citations).toHaveLength(50_000);
  expect(Math.max(...citations.slice(0, 1000).map(({ sentence }) => sentence.length))).toBeLessThan(420);
});
