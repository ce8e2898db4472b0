import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersOf, parseJsonTree, rangeOf } from './json-tree.js';

test('names and values have ranges', () => {
  const text = '{ "a": [1, "x\\"y"], "a": 2 }';
  const members = membersOf(parseJsonTree(text).root);
  const words = members.map(({ name, nameRange, value }) => [
    name,
    text.slice(nameRange.start, nameRange.end),
    text.slice(rangeOf(value).start, rangeOf(value).end),
  ]);
  expect(words).toEqual([
    ['a', '"a"', '[1, "x\\"y"]'],
    ['a', '"a"', '2'],
  ]);
});

test.each(['', '{', '{"a": 1,}', '{"a": 1} x', "{'a': 1}", '// a\n1', '['.repeat(100_000)])(
  'not JSON: %.20s',
  (text) => {
    expect(parseJsonTree(text).errors).not.toEqual([]);
  },
);

test('errors are reported exactly if JSON.parse throws', () => {
  const piece = fc.constantFrom(...'{ } [ ] , : " "a" 1 - true nul \\ /*'.split(' '), ' ', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(parseJsonTree(text).errors.length === 0).toBe(isJson);
    }),
    { numRuns: 2000 },
  );
});
