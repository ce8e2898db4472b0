import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeset } from '../../test/typeset.js';
import { convertDocument } from '../convert-document.js';

const word = fc.stringMatching(/^[A-Za-z]{1,9}[,.]?$/);
const sentence = fc.array(word, { minLength: 4, maxLength: 60 }).map((words) => words.join(' '));
const block = fc
  .tuple(fc.constantFrom('', '', '- ', '## ', '### '), sentence)
  .map(([kind, text]) => (kind.startsWith('#') ? kind + text.slice(0, 50).trim() : kind + text));

test.each([1, 2] as const)('every word of a PDF in %s columns is in its Markdown, in order', async (columns) => {
  const words = (text: string): string[] => text.replace(/<!--.*?-->/g, '').match(/[A-Za-z]+/g) ?? [];
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 14 }), async (blocks) => {
      const { markdown } = await convertDocument(await typeset(blocks, columns));
      // The front matter and the foot of the page repeat words.
      const body = markdown.replace(/^---\n.*?\n---\n/s, '').replace('Notes on Water', '');
      expect(words(body)).toEqual(words(blocks.join(' ')));
    }),
    { numRuns: 20 },
  );
});
