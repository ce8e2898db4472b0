import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { semanticTokens } from './semantic-tokens.js';

test.each([
  ['So [see @s1.h1, pp. 4-6 and more].', ['@s1.h1 finding', 'pp. 4-6']],
  ['@s1 [p. 3; -@{d1}]', ['@s1 session', 'p. 3', '-@{d1} session']],
  ['[@wells; @s9; @smith2020]', ['@wells report', '@s9 unresolved', '@smith2020 foreign']],
  ['[@s1, 12, @s2; @s1 {ii, A}]', ['@s1 session', '12', '@s2 session', '@s1 session', '{ii, A}']],
  // A token cannot span two lines.
  ['[@s1, p.\n3]', ['@s1 session']],
  ['`@s1` x@s1.h1', []],
])('%s', (text, expected) => {
  const { workspace, uri, texts } = readFixture(`${text}\n${wells}`);
  const tokens = semanticTokens(workspace, uri).map(({ span, modifiers }) =>
    [texts.get(uri)!.slice(span.start.offset, span.end.offset), ...modifiers].join(' '),
  );
  expect(tokens).toEqual(expected);
});

test('returns nothing without a library, or for other files', () => {
  const { workspace, uri } = readFixture(`[@s1]\n${wells}`);
  expect(semanticTokens(workspace, 'file:///w/wells.report.md')).toEqual([]);
  workspace.setProposal(uri, '[@s1]', { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(semanticTokens(workspace, uri)).toEqual([]);
});
