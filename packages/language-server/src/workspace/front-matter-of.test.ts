import { expect, test } from 'vitest';
import { frontMatterOf } from './front-matter-of.js';

const long = `---\ntitle: ${'x'.repeat(5000)}\n---\n`;
const veryLong = `---\n${'title: A\n'.repeat(20_000)}---\n`;
/** The third character of the line's dashes is the last that is looked at first. */
const cut = `---\n${'x'.repeat(2040)}\n---`;

test.each([
  ['none', 'Text\n---\n', ''],
  ['a short one', '---\ntitle: A\n---\nText\n---\n', '---\ntitle: A\n---\n'],
  ['one after a byte order mark', '\uFEFF---\ntitle: A\n---\nText', '\uFEFF---\ntitle: A\n---\n'],
  ['one that dots end, at the end of all', '---\r\ntitle: A\r\n... ', '---\r\ntitle: A\r\n... '],
  ['a long one', `${long}Text`, long],
  ['one without an end', '---\ntitle: A\nText', '---\ntitle: A\nText'],
  ['a long one without an end', `---\n${'x\n'.repeat(5000)}`, `---\n${'x\n'.repeat(1022)}`],
  ['a very long one', `${veryLong}Text`, veryLong],
  ['a line that only begins as its end, where it is cut', `${cut} not yet\n---\nText`, `${cut} not yet\n---\n`],
  ['an end right where it is cut', `${cut}\nText`, `${cut}\n`],
])('of %s', (_, text, head) => {
  expect(frontMatterOf(text)).toBe(head);
});
