import { readTexts } from '@findings/citations';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, run, style, styled, table, wordFile } from '../test/word-file.js';
import { readWordDocument } from './word-document.js';

const word = fc.constantFrom(
  ..."!#$%&'()*+,-./:;<=>?[\\]^_`{|}~".split(''),
  ...'a B 1 wells --- 1. <b> http://a.org $5 &amp; [^1] ]( ]: ü'.split(' '),
  ...'  ',
);
// Only texts with a citation or a quotation mark are read.
const text = fc.array(word, { maxLength: 14 }).map((words) => `${words.join('')} “x”`);

const squeeze = (line: string): string => line.replace(/\s+/g, ' ').trim();

test('the Markdown of a document is read back as its text', () => {
  const kind = fc.constantFrom('', 'H', 'Q', 'item', 'cell');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, kind), { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const body = paragraphs.map(([content, name]) => {
        if (name === 'cell') return table([paragraph(run(content)), paragraph('Oslo')]);
        if (name === 'item') return paragraph(run(content), '<w:numPr><w:numId w:val="1"/></w:numPr>');
        return name === '' ? paragraph(run(content)) : styled(name, run(content));
      });
      const styles = style('H', 'heading 2') + style('Q', 'Quote');
      const { markdown } = readWordDocument(wordFile(body.join(''), { styles }));
      const { blocks } = readTexts(markdown);
      expect(blocks.filter((block) => block.text.includes('“')).map((block) => squeeze(block.text))).toEqual(
        paragraphs.map(([content]) => squeeze(content)),
      );
    }),
    { numRuns: 500 },
  );
});
