import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { encodings, mutations } from '../test/mutate-word.js';
import type { Entries } from '../test/mutate-word.js';
import { randomBody } from '../test/random-word.js';
import { readComments } from '../test/read-comments.js';
import { wordFile } from '../test/word-file.js';
import { readWordDocument } from './word-document.js';
import type { WordDocument } from './word-document.js';
import type { WordPlace } from './word-text.js';

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
      const places = placesIn(document, ranges);
      const copy = commented(document, places);
      const [before, after] = [readComments(file), readComments(copy)];
      expect(after.text).toBe(before.text);
      expect(after.properties).toEqual(before.properties);
      expect(after.comments.map(({ words }) => squeeze(words))).toEqual(wordsAt(document, places));
      expect(readWordDocument(copy).markdown).toBe(document.markdown);
    }),
    { numRuns: 250 },
  );
});

test('the same holds for every way to write a document, and every other entry of the archive stays as it is', () => {
  const changes = fc
    .tuple(fc.subarray(Object.keys(mutations)), fc.constantFrom(...Object.keys(encodings)))
    .map(([names, encoding]) => [...names, encoding]);
  fc.assert(
    fc.property(randomBody, fractions, changes, (body, ranges, names) => {
      const plain = wordFile(body);
      const all = { ...mutations, ...encodings };
      const entries = names.reduce<Entries>((from, name) => all[name]!(from), unzipSync(plain));
      const file = zipSync({ ...entries });
      const document = readWordDocument(file);
      expect(document.markdown).toBe(readWordDocument(plain).markdown);
      const places = placesIn(document, ranges);
      const copy = commented(document, places);
      const after = readComments(copy);
      expect(after.text).toBe(readComments(plain).text);
      expect(after.comments.map(({ words }) => squeeze(words))).toEqual(wordsAt(document, places));
      const changed = Object.entries(unzipSync(copy)).filter(
        ([path, content]) => !entries[path] || Buffer.compare(entries[path], content) !== 0,
      );
      for (const [path] of changed) expect(CHANGED).toContain(path);
      expect(Object.keys(entries).filter((path) => !(path in unzipSync(copy)))).toEqual([]);
      expect(readWordDocument(copy).markdown).toBe(document.markdown);
    }),
    { numRuns: 250 },
  );
});

const CHANGED = ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml'];

function placesIn(document: WordDocument, ranges: readonly (readonly [number, number])[]): readonly WordPlace[] {
  return ranges.map(([a, b]) => {
    const [start, end] = [a, b].map((at) => Math.floor(at * document.markdown.length)).sort((x, y) => x - y);
    return document.locate(start!, Math.max(start! + 1, end!))!;
  });
}

function commented(document: WordDocument, places: readonly WordPlace[]): Uint8Array {
  return document.withComments(
    places.map(({ range }, index) => ({ range, paragraphs: [`Comment ${index}`] })),
    DATE,
  );
}

function wordsAt(document: WordDocument, places: readonly WordPlace[]): readonly string[] {
  return places.map(({ start, end }) => squeeze(document.text.slice(start, end)));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
