import { translateEnglish } from '@findings/core/text';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './front-matter-fields.js';
import { yamlBlock } from './front-matter.js';

function read(text: string) {
  const block = yamlBlock(text);
  if (!block) return { reports: [], problems: [] };
  const { reports, problems: problems } = readFrontMatter(translateEnglish, text, block);
  const at = ({
    span,
  }: {
    span: { start: { line: number; column: number; offset: number }; end: { offset: number } };
  }) => `${span.start.line}:${span.start.column} ${text.slice(span.start.offset, span.end.offset)}`;
  return {
    reports: reports.map((each) => [each.file, at(each)]),
    problems: problems.map((each) => [each.message, at(each)]),
  };
}

describe('“findings” in front matter', () => {
  test('names a report', () => {
    expect(read('---\ntitle: Water\nfindings: ../reports/x.md\n---\n\nText.').reports).toEqual([
      ['../reports/x.md', '3:11 ../reports/x.md'],
    ]);
  });

  test('can follow blank lines, as in Pandoc', () => {
    expect(read('\n \t\r\n---\nfindings: x.md\n---\n').reports).toEqual([['x.md', '4:11 x.md']]);
    expect(read('Text\n\n---\nfindings: x.md\n---\n').reports).toEqual([]);
  });

  test('is in lower case', () => {
    expect(read('---\nFindings: x.md\n---\n')).toEqual({
      reports: [],
      problems: [['“Findings” is not read, because letter case matters here: write “findings”', '2:1 Findings']],
    });
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
    expect(read(text)).toEqual({ reports: [], problems: [] });
  });

  test.each([
    ['---\nfindings: 3\n---\n', '2:11 3'],
    ['---\nfindings:\n---\n', '2:'],
    ['---\nfindings: {a: b}\n---\n', '2:11 {a: b}'],
    ['---\nfindings: [a.md, 3]\n---\n', '2:18 3'],
  ])('must be a path: %j', (text, position) => {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]![0]).toContain('must be the path of a report');
    expect(problems[0]![1]).toContain(position);
  });

  test('is reported if it is set twice', () => {
    expect(read('---\nfindings: a.md\nfindings: b.md\n---\n')).toEqual({
      reports: [],
      problems: [['“findings” is set twice', '3:1 findings']],
    });
  });

  test('is reported if the front matter is not valid YAML', () => {
    expect(read('---\nfindings: x.md\ntitle: "open\n---\n').problems[0]![0]).toContain('not valid YAML');
  });
});
