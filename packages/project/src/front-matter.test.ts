import { translateEnglish } from '@findings/core/text';
import { expect, test } from 'vitest';
import { unclosedFrontMatter } from './front-matter.js';

const read = (text: string) => {
  const problem = unclosedFrontMatter(translateEnglish, text);
  const { start, end } = problem?.span ?? { start: { offset: 0 }, end: { offset: 0 } };
  return problem && [problem.message, text.slice(start.offset, end.offset)];
};
const NO_END = 'This front matter has no end, so its “findings” cannot be read: add a line “---” after it.';

test.each([
  ['no end', '---\ntitle: A\nfindings: x.md\n\nText.\n', [NO_END, 'findings: x.md']],
  ['no end, after a byte order mark', '\uFEFF---\r\nfindings: x.md\r\n', [NO_END, 'findings: x.md']],
  ['no end, after a blank line', '\n---\nfindings: x.md\nText.\n', [NO_END, 'findings: x.md']],
  ['no “findings”', '---\ntitle: A\n\nfindings: these are not read.\n', undefined],
  ['a rule', '---\n\nfindings: text\n', undefined],
  ['another first line', 'Text\n---\nfindings: x.md\n', undefined],
  ['one line', '---', undefined],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
