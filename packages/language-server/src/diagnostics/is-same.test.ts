import { expect, test } from 'vitest';
import { isSame } from './is-same.js';

const problem = { range: { start: { line: 1, character: 2 } }, message: 'No such finding.', tags: [1] };

test.each<[string, unknown, unknown, boolean]>([
  ['copies', [problem], structuredClone([problem]), true],
  ['nothing', [], [], true],
  ['a place that moved', problem, { ...problem, range: { start: { line: 2, character: 2 } } }, false],
  ['one more', [problem], [problem, problem], false],
  ['a property more', problem, { ...problem, code: 'x' }, false],
  ['a property of another name', { one: 1 }, { other: 1 }, false],
  ['a list and none', { tags: [] }, { tags: {} }, false],
  ['nothing, said or not', { tags: undefined }, {}, true],
  ['nothing and null', { tags: undefined }, { tags: null }, false],
])('%s', (_, one, other, expected) => {
  expect(isSame(one, other)).toBe(expected);
  expect(isSame(other, one)).toBe(expected);
});
