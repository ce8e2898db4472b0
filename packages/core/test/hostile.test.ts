import { expect, test } from 'vitest';
import { parseReport } from '../src/index.js';

const aliases = [
  'a1: &a1 [b]',
  ...Array.from({ length: 30 }, (_, at) => `a${at + 2}: &a${at + 2} [*a${at + 1}, *a${at + 1}]`),
];
const deep = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`);

test.each([
  ['aliases of front matter that blow up', `---\n${aliases.join('\n')}\n---\n\n## Session 1: A\n\nText.`, ['s1']],
  ['a list a thousand deep', `## Session 1: A\n\n${deep.join('\n')}`, ['s1']],
  ['a line of five thousand lists', `## Session 1: A\n\n${'- '.repeat(5000)}x`, ['s1']],
  ['five thousand quotes in one another', `## Session 1: A\n\n${'> '.repeat(5000)}x`, ['s1']],
  ['an item that goes on lazily for 20,000 lines', `## Session 1: A\n\n- x\n${'a\n'.repeat(20_000)}`, ['s1']],
  ...[':::', '+---+', ' x', '1', '#x', '?', '~', 'x\\'].map((line): [string, string, string[]] => [
    `an item and 8,000 lines “${line}”`,
    `## Session 1: A\n\n- x\n${`${line}\n`.repeat(8000)}`,
    ['s1'],
  ]),
  ['a million brackets', `## Session 1: A\n\n${'['.repeat(1e6)}`, ['s1']],
  ['a million stars', `## Session 1: A\n\n${'*'.repeat(1e6)}`, ['s1']],
  // A call with this many arguments overflows the stack.
  ['150,000 questions in a paragraph', `## Session 1: A\n\n${'What is it? '.repeat(150_000)}\n\nDry.`, ['s1']],
  ['5,000 sessions of one number', '## Session 1: A\n\nText.\n\n'.repeat(5000), undefined],
  ['100,000 blank lines', `## Session 1: A${'\n'.repeat(100_000)}Text.`, ['s1']],
])('%s are read', (_, text, ids) => {
  const { sessions } = parseReport(text);
  if (ids) expect(sessions.map(({ id }) => id)).toEqual(ids);
  else expect(new Set(sessions.map(({ id }) => id)).size).toBe(5000);
});
