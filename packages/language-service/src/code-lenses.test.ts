import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { codeLenses } from './code-lenses.js';

const REPORT = 'file:///w/wells.report.md';

function lenses(fixture: string): string[] {
  const { workspace, texts } = readFixture(fixture);
  return codeLenses(workspace, REPORT).map(({ span, title, places }) => {
    const at = places.map(({ uri, span }) => `${uri.slice(10)}:${span.start.line}:${span.start.column}`);
    return `${span.start.line} ${texts.get(REPORT)!.slice(span.start.offset, span.end.offset).slice(0, 10)}: ${title}, ${at.join(' ')}`;
  });
}

test('counts and locates the citations of findings, sessions, days, the summary and the report', () => {
  expect(
    lenses(`Half [@s1.h1; @wells:s1.okoye] and 😀 [@S1.H1].

[@wells] [@summary] @s9
--- b.md
> @s1 [@d1; @s1.nobody; @smith]
${wells}`),
  ).toEqual([
    '1 : whole report cited once, a.md:3:2',
    '6 Water was : cited once, a.md:3:11',
    '8 Day 1: 3 M: cited once, b.md:1:8',
    '10 Digging: cited once, b.md:1:3',
    '18 Wells cost: cited 3 times, a.md:1:7 a.md:1:15 a.md:1:40',
  ]);
});

test('counts unsaved citations, and no deleted ones', () => {
  const { workspace } = readFixture(`[@s1]\n${wells}`);
  expect(codeLenses(workspace, REPORT)).toHaveLength(1);
  const { context } = workspace.proposal('file:///w/a.md')!;
  workspace.setProposal('file:///w/a.md', '[@s2; @s2]', { context, severities: {}, problems: [] });
  expect(codeLenses(workspace, REPORT).map(({ title }) => title)).toEqual(['cited twice']);
  workspace.removeProposal('file:///w/a.md');
  expect(codeLenses(workspace, REPORT)).toEqual([]);
});

test('returns nothing for a proposal or an unknown file', () => {
  const { workspace } = readFixture(`[@s1]\n${wells}`);
  expect(codeLenses(workspace, 'file:///w/a.md')).toEqual([]);
  expect(codeLenses(workspace, 'file:///w/none.md')).toEqual([]);
});
