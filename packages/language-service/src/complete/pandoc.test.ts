import { expect, test } from 'vitest';
import { acceptCompletion, labels } from '../../test/completion.js';
import { wells } from '../../test/fixture.js';
import { citedByPandoc } from '../../test/pandoc.js';

const report = `\n${wells}`;

/** Nothing else in them cites `s2.h1`. */
const typed = [
  'Wells [@s2.h‸',
  'Wells [@s2.h‸ and so on (see [there](x.md)).',
  'Wells [-@s2.h‸',
  'Wells -@s2.h‸ said',
  'Wells [@s1; @s2.h‸]',
  'Wells [see @s1, p. 3; @groundwatre‸',
  'Wells @{s2.h‸ and',
  'Wells [@{measures nobody‸',
  'Wells [@measures nobody‸',
  'Wells @s2.h‸.',
  '# Wells @s2.h‸',
  '- one\n\n  two [@s2.h‸',
  '| a | b |\n|---|---|\n| [@s2.h‸ | x |',
  '> dry\n> wells [@s2.h‸',
  'Wells[^1].\n\n[^1]: See @s2.h‸ there.',
  'Wells^[See @s2.h‸].',
  'So *see @s2.h‸* there',
  'So “[@s2.h‸]” there',
  'So [see @s2.h‸](x.md)',
  '```\n@s1\n```\n\nSo @s2.h‸',
  'One\r\ntwo [@s2.h‸\r\nthree',
  '𝔚𝔢𝔩𝔩𝔰 🚰 [@s2.h‸',
  '[@s2.h‸:// x]',
];

test.each(typed)('Pandoc cites the accepted completion in %j', async (text) => {
  const after = acceptCompletion(text + report, 's2.h1');
  expect(await citedByPandoc(after)).toContain('s2.h1');
});

/** With a key in place of what is typed, Pandoc cites none there either. */
const untyped = [
  'So `x @s2.h1‸` there',
  '```\na\n\n@s2.h1‸\n\nb\n```',
  'So\n\n    @s2.h1‸',
  'So $a @s2.h1‸ b$ there',
  '<!-- a\n\n@s2.h1‸\n\nb -->',
  '<pre>\na\n\n@s2.h1‸\n</pre>',
  '\\begin{x}\na\n\n@s2.h1‸\n\\end{x}',
  'Write to ada@s2.h1‸',
  'So \\@s2.h1‸',
  'So [x](@s2.h1‸)',
];

test.each(untyped)('suggests nothing where Pandoc cites nothing: %j', async (text) => {
  expect(labels(text + report)).toEqual([]);
  expect(await citedByPandoc(text.replace('‸', ''))).toEqual([]);
});
