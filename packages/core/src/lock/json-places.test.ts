import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json-places.js';
import type { JsonNode } from './json-places.js';

/** What the nodes say, as `JSON.parse` has it. */
function valueOf({ value, members, items }: JsonNode): unknown {
  if (items) return items.map(valueOf);
  return members ? Object.fromEntries(members.map(({ name, node }) => [name, valueOf(node)])) : value;
}

test('a value and a name know where they stand', () => {
  const text = '{ "a": [1, "x\\"y"] }';
  const root = readJson(text);
  if (!('members' in root)) throw new Error('no object');
  const member = root.members?.[0];
  expect(text.slice(member?.start, member?.end)).toBe('"a"');
  expect(member?.node.items?.map(({ start, end }) => text.slice(start, end))).toEqual(['1', '"x\\"y"']);
});

test.each([
  ['', 0],
  ['{', 1],
  ['{"a" 1}', 5],
  ['{"a": 1,}', 8],
  ['{"a": 1} x', 9],
  ['{"a": "b', 6],
  ['{"a": 01}', 6],
  ["{'a': 1}", 1],
  ['[1 2]', 3],
  [`${'['.repeat(100_000)}`, 21],
])('what is no JSON has a place: %.20s', (text, place) => expect(readJson(text)).toEqual({ wrongAt: place }));

const spaced = fc.constantFrom('', ' ', '\n', '\t\r\n  ');

test('it reads what JSON.parse reads, however it is spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), spaced, (value, indent, space) => {
      const text = space + JSON.stringify(value, undefined, indent) + space;
      const root = readJson(text);
      expect('wrongAt' in root ? root : valueOf(root)).toEqual(JSON.parse(text));
    }),
  );
});

test('it refuses what JSON.parse refuses', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '1', '-', 'true', 'nul', ' ', '\\', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect('wrongAt' in readJson(text)).toBe(!parses);
    }),
    { numRuns: 2000 },
  );
});
