import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignWords } from '../src/corrections/align-words.js';

/** Some words are in the text often. */
const text = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 9999 })), { maxLength: 200 });
const words = (numbers: readonly number[]): readonly string[] => numbers.map(String);

test('a word has the index of the same word, and the order stays', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const origins = alignWords(words(before), words(after)).map((origin, index) => ({ origin, index }));
      const found = origins.filter(({ origin }) => origin >= 0);
      expect(found.map(({ origin }) => before[origin])).toEqual(found.map(({ index }) => after[index]));
      expect(found.map(({ origin }) => origin)).toEqual(
        [...new Set(found.map(({ origin }) => origin))].sort((a, b) => a - b),
      );
    }),
  );
});

const unique = fc.integer({ min: 20, max: 400 }).map((length) => Array.from({ length }, (_, index) => `w${index}`));
const place = fc.nat(1_000_000);

test('words that are added or removed hide no other', () => {
  fc.assert(
    fc.property(unique, fc.array(place, { maxLength: 20 }), (before, places) => {
      // Marks of turns are words that are elsewhere, too.
      const marks = new Set(places.map((at) => (at % Math.ceil(before.length / 8)) * 8));
      const marked = before.flatMap((word, index) => (marks.has(index) ? ['w3', word] : [word]));
      const isOld = (_: string, index: number, origins: readonly number[]): boolean => origins[index]! >= 0;
      const added = alignWords(before, marked);
      expect(marked.filter((word, index) => isOld(word, index, added))).toEqual(before);
      const removed = alignWords(marked, before);
      expect(before.filter((word, index) => isOld(word, index, removed))).toEqual(before);
    }),
  );
});

test('a heading that is moved hides no other words', () => {
  fc.assert(
    fc.property(unique, place, place, (words, from, to) => {
      const heading = ['h0', 'h1', 'h2', 'h3'];
      const [before, after] = [from, to].map((at) => words.toSpliced(at % (words.length + 1), 0, ...heading));
      const origins = alignWords(before!, after!);
      const known = new Set(after!.filter((_, index) => origins[index]! >= 0));
      // Fewer words than a run between the two places may be taken for the moved ones.
      const distance = Math.abs((from % (words.length + 1)) - (to % (words.length + 1)));
      expect(words.filter((word) => !known.has(word)).length).toBeLessThanOrEqual(distance < 4 ? distance : 0);
    }),
  );
});
