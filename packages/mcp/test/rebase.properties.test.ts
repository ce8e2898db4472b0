import type { Operation } from '@findings/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebase } from '../src/corrections/rebase.js';

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const known = (words: readonly string[]) => words.map((text) => ({ text }));

test('an operation keeps its words, or is dropped', () => {
  const lists = fc.array(word, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lists, lists, fc.nat(), (before, after, at) => {
      const index = at % before.length;
      const operation: Operation = { op: 'text', unit: `u${index + 1}` };
      const { operations, dropped } = rebase([operation], known(before), known(after));
      expect(operations.length + dropped.length).toBe(1);
      const [rebased] = operations as readonly { unit: string }[];
      if (rebased) expect(after[Number(rebased.unit.slice(1)) - 1]).toBe(before[index]);
    }),
  );
});

test('nothing is dropped if the report is the same, and no two units become one', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.array(word, { maxLength: 8 }), (before, added) => {
      const all: Operation = { op: 'join', units: [`u1-u${before.length}`] };
      expect(rebase([all], known(before), known(before))).toMatchObject({
        operations: [{ op: 'join', units: before.length === 1 ? ['u1'] : [`u1-u${before.length}`] }],
        changed: [],
      });
      const after = [...added, ...before, ...added];
      const each = before.map((_, index): Operation => ({ op: 'text', unit: `u${index + 1}` }));
      const { operations } = rebase(each, known(before), known(after));
      expect(new Set(operations.map((operation) => (operation as { unit: string }).unit)).size).toBe(operations.length);
    }),
  );
});

test('ranges, groups, sentences, pieces and reasons get new numbers', () => {
  const before = ['a', 'b', 'c', 'd'].map((text, index) => ({ text, ...(index % 2 === 0 && { group: 'g1' }) }));
  const after = known(['x', 'a', 'b', 'c', 'y', 'd']);
  const operations: readonly Operation[] = [
    { op: 'speaker', units: ['u1-u3', 'u4.2'], person: 'Ana Diaz', because: 'continues u1' },
    { op: 'furniture', units: ['g1'], kind: 'boilerplate' },
    { op: 'move', unit: 'u4/2', after: 'u2' },
    { op: 'same-person', names: ['u1', 'u2'] },
    { op: 'text', unit: 'u9' },
    { op: 'join', units: ['u2-u9999999'] },
  ];
  expect(rebase(operations, before, after)).toEqual({
    operations: [
      { op: 'speaker', units: ['u2-u4', 'u6.2'], person: 'Ana Diaz', because: 'continues u2' },
      { op: 'furniture', units: ['u2', 'u4'], kind: 'boilerplate' },
      { op: 'move', unit: 'u6/2', after: 'u3' },
      { op: 'same-person', names: ['u1', 'u2'] },
    ],
    dropped: [4, 5],
    changed: [0, 4],
  });
});
