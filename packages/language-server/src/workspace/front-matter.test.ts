import { expect, test } from 'vitest';
import { frontMatterOf } from './front-matter.js';

const long = `---\ntitle: ${'x'.repeat(5000)}\n---\n`;
const veryLong = `---\n${'title: A\n'.repeat(20_000)}---\n`;

test.each([
  ['a text without front matter', 'Text\n---\n', ''],
  ['short front matter', '---\ntitle: A\n---\nText\n---\n', '---\ntitle: A\n---\n'],
  ['front matter after a byte order mark', '\uFEFF---\ntitle: A\n---\nText', '\uFEFF---\ntitle: A\n---\n'],
  ['front matter that ends with dots, at the end of the text', '---\r\ntitle: A\r\n... ', '---\r\ntitle: A\r\n... '],
  ['long front matter', `${long}Text`, long],
  ['front matter without an end', '---\ntitle: A\nText', '---\ntitle: A\nText'],
  ['long front matter without an end', `---\n${'x\n'.repeat(5000)}`, `---\n${'x\n'.repeat(1022)}`],
  ['very long front matter', `${veryLong}Text`, veryLong],
  ['a line that starts like the end', '---\nx\n--- not yet\n---\nText', '---\nx\n--- not yet\n---\n'],
])('finds %s', (_, text, frontMatter) => {
  expect(frontMatterOf(text)).toBe(frontMatter);
});
