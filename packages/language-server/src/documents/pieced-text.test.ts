import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PiecedText } from './pieced-text.js';

const edit = fc.record({
  start: fc.nat(40),
  length: fc.nat(6),
  text: fc.string({ unit: fc.constantFrom('a', 'b', '@', '\n', '“', '😀'), maxLength: 5 }),
});
const words = fc.string({ unit: fc.constantFrom('a', 'b', '@', '\n'), minLength: 1, maxLength: 4 });
const place = fc.integer({ min: -3, max: 60 });

/** The same text in pieces and as one string, after each edit. */
function edited(start: string, edits: readonly { start: number; length: number; text: string }[]) {
  let pieced = new PiecedText([start]);
  let whole = start;
  for (const { start, length, text } of edits) {
    const from = Math.min(start, whole.length);
    const to = Math.min(from + length, whole.length);
    pieced = pieced.replaced(from, to, text);
    whole = whole.slice(0, from) + text + whole.slice(to);
  }
  return { pieced, whole };
}

describe('in pieces a text is what it is as a whole', () => {
  const texts = fc.tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', '@', '\n'), maxLength: 30 }),
    fc.array(edit, { maxLength: 50 }),
  );

  test('to whoever asks for a part, a character or the whole', () => {
    fc.assert(
      fc.property(texts, place, place, ([start, edits], from, to) => {
        const { pieced, whole } = edited(start, edits);
        expect(pieced.length).toBe(whole.length);
        expect(pieced.slice(from, to)).toBe(whole.slice(from, to));
        expect(pieced.slice(from)).toBe(whole.slice(from));
        expect(pieced.charAt(from)).toBe(whole.charAt(from));
        expect(pieced.charCodeAt(from)).toBe(whole.charCodeAt(from));
        expect(pieced.toString()).toBe(whole);
        expect(pieced.slice(from, to)).toBe(whole.slice(from, to));
      }),
    );
  });

  test('to whoever looks for words', () => {
    fc.assert(
      fc.property(texts, words, place, ([start, edits], words, from) => {
        const { pieced, whole } = edited(start, edits);
        expect(pieced.indexOf(words)).toBe(whole.indexOf(words));
        expect(pieced.indexOf(words, from)).toBe(whole.indexOf(words, from));
        expect(pieced.lastIndexOf(words)).toBe(whole.lastIndexOf(words));
        expect(pieced.lastIndexOf(words, from)).toBe(whole.lastIndexOf(words, from));
        expect(pieced.startsWith(words)).toBe(whole.startsWith(words));
        expect(pieced.startsWith(words, Math.max(0, from))).toBe(whole.startsWith(words, from));
      }),
      { numRuns: 500 },
    );
  });
});

test('a text stays what it was when another is made of it', () => {
  const before = new PiecedText(['one two']);
  const after = before.replaced(3, 3, ' and');
  expect([before.toString(), after.toString()]).toEqual(['one two', 'one and two']);
});
