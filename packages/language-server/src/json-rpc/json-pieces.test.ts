import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from './json-pieces.js';

const item = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, new Date(0), NaN, [undefined], { no: undefined }),
);
const list = fc.tuple(item, fc.nat(100)).map(([each, length]) => Array.from({ length }, () => each));
const fields = fc.dictionary(fc.string({ maxLength: 3 }), fc.oneof(item, list), { maxKeys: 4 });
const message = fc.oneof(fields, fc.record({ params: fields }), fc.record({ result: fc.record({ items: list }) }));

test('in pieces a message says the same', () => {
  fc.assert(fc.property(message, (message) => jsonPieces(message).join('') === JSON.stringify(message)));
});

test('a long list is in several', () => {
  expect(jsonPieces({ params: { diagnostics: Array.from({ length: 100 }, (_, line) => ({ line })) } })).toHaveLength(4);
  expect(jsonPieces({ id: 1, result: [1, 2, 3] })).toEqual(['{"id":1,"result":[1,2,3]}']);
});
