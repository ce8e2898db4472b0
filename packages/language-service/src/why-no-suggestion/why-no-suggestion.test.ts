import { translateEnglish } from '@findings/core/text';
import { expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { whyNoSuggestion } from './why-no-suggestion.js';
import { reasonMessages } from './reason-messages.js';

const reached = new Set<string>();

function reason(text: string): string {
  const { workspace, uri, offset } = readFixture(`${text}\n${wells}`);
  const why = whyNoSuggestion(workspace, uri, offset);
  expect(why.message).toBe(reasonMessages[why.reason](translateEnglish));
  reached.add(why.reason);
  return why.reason;
}

test.each([
  ['So [@s1|]', 'none'],
  ['So [@s1, |]', 'none'],
  ['---\nfindings: |\n---', 'none'],
  ['---\ntitle: @s1|\n---', 'front-matter'],
  ['So s1|', 'no-at'],
  ['So [@s1 is what they say|]', 'nothing-found'],
  ['So [@s1 pumps|]', 'none'],
  ['So [@s1 groundwater|]', 'nothing-found'],
  ['So [@s1 p. 3|]', 'no-at'],
  ['So [@s1 |]', 'no-at'],
  ['So `x @s1|` there', 'uncitable'],
  ['So \\(a @s1| b\\)', 'none'],
  ['<!-- a\n\n@s1|\n\n-->', 'uncitable'],
  ['Write to ada@s1|', 'uncitable'],
  ['So [@xyzzyx|]', 'nothing-found'],
  ['So @xyzzyx|', 'bare'],
  ['So `npm i @s1|', 'uncitable'],
])('%j: %s', (text, expected) => {
  expect(reason(text)).toBe(expected);
});

test('refuses a report and files that are not Markdown', () => {
  const { workspace } = readFixture(`So\n${wells}`);
  const why = whyNoSuggestion(workspace, 'file:///w/wells.report.md', 3);
  expect(why.reason).toBe('report');
  reached.add(why.reason);
  const other = whyNoSuggestion(workspace, 'file:///w/other.tex', 3);
  expect(other.reason).toBe('not-a-proposal');
  reached.add(other.reason);
});

test.each([
  ['---\ntitle: @s1|\n---\nSo', '---\ntitle: @s1\n---\nSo'],
  ['---\ntitle: @s1|\n---\n\nSo', '---\ntitle: @s1\n---\n'],
  ['---\ntitle: Wells|\n---\n', '---\ntitle: Wells\n---\n'],
  ['---\ntitle: @s1|', undefined],
  ['So `x @s1|` there.\n', 'So `x @s1` there.'],
  ['So `npm i @s1|\nnext', 'So `npm i @s1\nnext'],
  ['```\nx @s1|\n```\n\nSo', '```\nx @s1\n```\n'],
  ['Write to ada@s1|', undefined],
])('%j: the next position for a citation', (text, before) => {
  const { workspace, uri, offset } = readFixture(`${text}\n${wells}`);
  const { place } = whyNoSuggestion(workspace, uri, offset);
  const { markdown } = workspace.proposal(uri)!;
  expect(place && markdown.slice(0, place.span.start.offset)).toBe(before);
});

test('reports a missing report', () => {
  const { workspace } = readFixture(`So\n${wells}`);
  workspace.setProposal('file:///w/b.md', '[@s1', { context: { sources: new Map() }, severities: {}, problems: [] });
  const why = whyNoSuggestion(workspace, 'file:///w/b.md', 4);
  expect(why.reason).toBe('no-report');
  reached.add(why.reason);
});

test('reports errors of the configuration', () => {
  const { workspace } = readFixture(`So\n${wells}`);
  const point = { line: 1, column: 1, offset: 0 };
  const place = { uri: 'file:///w/findings.config.json', span: { start: point, end: point } };
  const context = { sources: new Map<string, string>() };
  const failure = { message: 'Here this is no JSON.', place };
  workspace.setProposal('file:///w/b.md', '[@s1', { context, severities: {}, problems: [], failure });
  expect(whyNoSuggestion(workspace, 'file:///w/b.md', 4)).toEqual({
    reason: 'no-report',
    message: 'Fix “findings.config.json” to get suggestions: Here this is no JSON.',
    place,
  });
});

test('every reason is tested above, and its message fits in a line', () => {
  expect([...reached].sort()).toEqual(Object.keys(reasonMessages).sort());
  for (const message of Object.values(reasonMessages)) expect(message(translateEnglish)).toMatch(/^.{1,90}\.$/);
});
