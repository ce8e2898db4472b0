import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { links } from './links.js';

test('links each resolved citation to the report', () => {
  const { workspace, uri, texts, ranges } = readFixture(
    `So [see @s1.h1, p. 3; -@wells]; not \`@s1\`, [@s9], [@smith2020].
        ^^^^^^        ^^^^^^^
${wells}`,
  );
  const found = links(workspace, uri);
  expect(found.map(({ span }) => ({ start: span.start.offset, end: span.end.offset }))).toEqual(ranges);
  expect(
    found.map(({ uri: to, target, tooltip }) => [
      to,
      texts.get(to)!.slice(target?.offset, (target?.offset ?? 0) + 9),
      tooltip,
    ]),
  ).toEqual([
    ['file:///w/wells.report.md', 'Wells cos', 'Session 1 highlight: Ada Okoye (WaterAid)'],
    ['file:///w/wells.report.md', 'Wells and', 'Wells and Water'],
  ]);
});

test('links paths in front matter to their files', () => {
  const { workspace, uri } = readFixture(`---\nfindings: wells.report.md\n---\n[@s1]\n${wells}`);
  const { source, markdown, context } = workspace.proposal(uri)!;
  const files = [{ span: source.span(14, 29), uri: 'file:///w/wells.report.md' }];
  workspace.setProposal(uri, markdown, { context, severities: {}, problems: [], files });
  expect(links(workspace, uri)).toMatchObject([
    { ...files[0], tooltip: 'Open this file' },
    { tooltip: 'Session 1: Digging' },
  ]);
});

test('returns nothing without a library, or for other files', () => {
  const { workspace, uri } = readFixture(`[@s1.h1]\n${wells}`);
  expect(links(workspace, 'file:///w/wells.report.md')).toEqual([]);
  expect(links(workspace, 'file:///w/none.md')).toEqual([]);
  workspace.setProposal(uri, '[@s1.h1]', { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(links(workspace, uri)).toEqual([]);
});
