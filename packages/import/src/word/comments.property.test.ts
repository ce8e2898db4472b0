import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomBody } from '../../test/random-word.js';
import { readComments } from '../../test/read-comments.js';
import { wordFile } from '../../test/word-file.js';
import { readWordDocument } from './word-document.js';

const DATE = new Date('2026-03-04T05:06:07Z');
const fractions = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 1,
    maxLength: 5,
  },
);

test('each comment is on the words of its problem, and no other text or format changes', () => {
  fc.assert(
    fc.property(randomBody, fractions, (body, ranges) => {
      const file = wordFile(body);
      const document = readWordDocument(file);
      const places = ranges.map(([a, b]) => {
        const [start, end] = [a, b].map((at) => Math.floor(at * document.markdown.length)).sort((x, y) => x - y);
        return document.locate(start!, Math.max(start! + 1, end!))!;
      });
      const copy = document.withComments(
        places.map(({ range }, index) => ({ range, paragraphs: [`Comment ${index}`] })),
        DATE,
      );
      const [before, after] = [readComments(file), readComments(copy)];
      expect(after.text).toBe(before.text);
      expect(after.properties).toEqual(before.properties);
      const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
      expect(after.comments.map(({ words }) => squeeze(words))).toEqual(
        places.map(({ start, end }) => squeeze(document.text.slice(start, end))),
      );
      expect(readWordDocument(copy).markdown).toBe(document.markdown);
    }),
    { numRuns: 250 },
  );
});
