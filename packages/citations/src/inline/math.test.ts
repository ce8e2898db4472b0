import { expect, test } from 'vitest';
import { readFormula } from './math.js';

const contentOf = (text: string): string | undefined => {
  const found = readFormula(text, 0, text.length, text.lastIndexOf('$'), { steps: 0 });
  return found && text.slice(found.contentStart, found.contentEnd);
};

test.each([
  ['$x$', 'x'],
  ['$@s4$ y', '@s4'],
  ['$a\\$b$', 'a\\$b'],
  ['$\\text{$y$}$', '\\text{$y$}'],
  ['$a\nb$', 'a\nb'],
  ['$$ @s4 $$', ' @s4 '],
  ['$$a$b$$', 'a$b'],
])('%j holds %j', (text, content) => {
  expect(contentOf(text)).toBe(content);
});

test.each(['$', '$$', '$ x$', '$x $', '$5 and $6', '$x$2', '$x', '$$$$', '$x\\$'])('%j is text', (text) => {
  expect(contentOf(text)).toBeUndefined();
});
