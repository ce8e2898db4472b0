import { translateEnglish } from '@findings/core/text';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.js';
import { yamlBlock } from './yaml-block.js';

function read(text: string) {
  const block = yamlBlock(text);
  if (!block) return { reports: [], mistakes: [] };
  const { reports, mistakes } = readFrontMatter(translateEnglish, text, block);
  const at = ({
    span,
  }: {
    span: { start: { line: number; column: number; offset: number }; end: { offset: number } };
  }) => `${span.start.line}:${span.start.column} ${text.slice(span.start.offset, span.end.offset)}`;
  return {
    reports: reports.map((one) => [one.file, at(one)]),
    mistakes: mistakes.map((one) => [one.message, at(one)]),
  };
}

describe('findings: in front matter', () => {
  test('names a report', () => {
    expect(read('---\ntitle: Water\nfindings: ../reports/x.md\n---\n\nText.').reports).toEqual([
      ['../reports/x.md', '3:11 ../reports/x.md'],
    ]);
  });

  test('may name several, in quotes, with line ends of Windows', () => {
    expect(read('---\r\nfindings:\r\n  - "a b.md"\r\n  - c.md\r\n...\r\n').reports).toEqual([
      ['a b.md', '3:5 "a b.md"'],
      ['c.md', '4:5 c.md'],
    ]);
  });

  test.each([
    ['---\ntitle: x\n---\n'],
    ['---\nother:\n  findings: x.md\n---\n'],
    ['---\n\nRules, and findings: between them.\n\n---\n'],
    ['findings: x.md\n'],
    ['---\nno end\nfindings: x.md\n'],
    ['---\n---\nfindings: x.md\n'],
    [''],
  ])('is not in %j', (text) => {
    expect(read(text)).toEqual({ reports: [], mistakes: [] });
  });

  test.each([
    ['---\nfindings: 3\n---\n', '2:11 3'],
    ['---\nfindings:\n---\n', '2:'],
    ['---\nfindings: {a: b}\n---\n', '2:11 {a: b}'],
    ['---\nfindings: [a.md, 3]\n---\n', '2:18 3'],
  ])('has to be a path: %j', (text, place) => {
    const { mistakes } = read(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]![0]).toContain('has to be the path of a report');
    expect(mistakes[0]![1]).toContain(place);
  });

  test('is found after fields of any length', () => {
    const long = `title: Water\nabstract: ${'word '.repeat(40_000)}\n`;
    expect(read(`---\n${long}findings: x.md\n---\n`).reports).toEqual([['x.md', '4:11 x.md']]);
  });

  test('is set once', () => {
    expect(read('---\nfindings: a.md\nfindings: b.md\n---\n')).toEqual({
      reports: [],
      mistakes: [['“findings” is set twice', '3:1 findings']],
    });
  });

  test('cannot be read where the rest is no YAML', () => {
    expect(read('---\nfindings: x.md\ntitle: "open\n---\n').mistakes[0]![0]).toContain('no YAML');
  });
});
