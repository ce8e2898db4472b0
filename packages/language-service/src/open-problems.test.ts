import { expect, test } from 'vitest';
import { pages, readFixture, wells } from '../test/fixture.js';
import { openProblems } from './open-problems.js';

test('counts problems by rule, without advice', () => {
  const { workspace, uri } = readFixture(
    `Nobody knows [@s9; @s8]. Wells cost 700 dollars, or 800 dollars [@s1.h1]. They say so [@S1.H2].\n${wells}`,
  );
  expect(openProblems(workspace, uri)).toEqual({
    unchecked: 0,
    byRule: { 'citation.unresolved': 2, 'figure.unsupported': 2 },
  });
});

test('counts notes, such as a wrong page', () => {
  const { workspace, uri } = readFixture(`Wells run dry early in the year [@s1.p1, p. 9].\n${pages}`);
  expect(openProblems(workspace, uri)).toEqual({ unchecked: 0, byRule: { 'locator.mismatch': 1 } });
});

test('counts citations of findings that could not be checked, because there is no report', () => {
  const { workspace, uri } = readFixture('Wells are dear [@s1.h1; @wells2019:s2.h1], as @s3 and @smith2020 say.');
  const proposal = workspace.proposal(uri)!;
  workspace.setProposal(uri, proposal.markdown, { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(openProblems(workspace, uri)).toEqual({ unchecked: 3, byRule: {} });
});

test('says why a proposal is not checked', () => {
  const { workspace, uri } = readFixture('Wells are dear [@s1.h1].');
  const failure = { message: 'There is no file “wells.md”.' };
  const context = { context: { sources: new Map() }, severities: {}, problems: [], failure };
  workspace.setProposal(uri, 'Wells are dear [@s1.h1].', context);
  expect(openProblems(workspace, uri)).toEqual({ failure, unchecked: 0, byRule: {} });
});
