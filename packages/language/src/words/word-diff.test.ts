import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.js';

/** `stay [-open-]{+shut+} always` */
function show(before: string, after: string, same?: (word: string) => string): string {
  const shown = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return wordDiff(before, after, same)
    .map(({ kind, text }) => shown[kind][0] + text + shown[kind][1])
    .join('');
}

test.each([
  ['beds are full', 'beds are full', 'beds are full'],
  ['beds are full', 'beds are empty', 'beds are [-full-]{+empty+}'],
  ['beds are not full', 'beds are full', 'beds are [-not -]full'],
  ['beds are full', 'beds are full now', 'beds are full{+ now+}'],
  ['beds are full', 'the beds are full', '{+the +}beds are full'],
  ['beds are full', 'beds full are', 'beds [-are -]full{+ are+}'],
  ['beds, always', 'beds always', 'beds[-,-] always'],
  ['beds are full.', 'beds are full!', 'beds are full[-.-]{+!+}'],
  ['1,000 beds', '1,500 beds', '[-1,000-]{+1,500+} beds'],
  ['50% of $500', '50 of €500', '[-50%-]{+50+} of [-$500-]{+€500+}'],
  ['women’s beds', 'men’s beds', '[-women’s-]{+men’s+} beds'],
  ['care-work', 'care work', 'care[---]{+ +}work'],
  ['a  b', 'a b', 'a[-  -]{+ +}b'],
  ['a b ', 'a b', 'a b[- -]'],
  ['one two three four', 'one 2 3 four', 'one [-two three-]{+2 3+} four'],
  ['', 'a b', '{+a b+}'],
  ['a b', '', '[-a b-]'],
  ['', '', ''],
])('%j → %j', (before, after, shown) => expect(show(before, after)).toBe(shown));

test('words that are equal after normalization have the form of the first text', () => {
  const lower = (word: string): string => word.toLowerCase();
  expect(show('The  Beds are full', 'the beds ARE empty', lower)).toBe('The  Beds are [-full-]{+empty+}');
});

const word = fc.constantFrom('a', 'b', 'c', 'beds', 'don’t', '1,000', ',', '.', ' ', '  ', '\n', '—', '😀');
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));

test('both texts can be reconstructed, and adjacent parts have different kinds', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
      const changes = wordDiff(before, after);
      const without = (kind: string) => changes.flatMap((each) => (each.kind === kind ? [] : each.text)).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
      changes.forEach(({ kind, text }, index) => {
        expect(text).not.toBe('');
        expect(kind).not.toBe(changes[index + 1]?.kind);
      });
    }),
    { numRuns: 1000 },
  );
});

test('the number of changed words is minimal', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordDiff(before.join(' '), after.join(' '));
      const kept = changes.flatMap(({ kind, text }) => (kind === 'same' ? (text.match(/\w/g) ?? []) : []));
      expect(kept).toHaveLength(longestCommon(before, after));
    }),
    { numRuns: 1000 },
  );
});

/** The same by its definition. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, at) => next.push(one === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!)));
    row = next;
  }
  return row.at(-1)!;
}

test('very different texts are compared in linear time', () => {
  let asked = 0;
  const count = (word: string): string => {
    asked++;
    return word;
  };
  const before = 'a '.repeat(100_000);
  const after = 'b '.repeat(100_000);
  expect(show(before, after, count)).toBe(`[-${before.trimEnd()}-]{+${after.trimEnd()}+} `);
  expect(asked).toBe(200_002);
});
