import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { links } from './links.js';

test('links paths in front matter to their files, and no citation', () => {
  const { workspace, uri } = readFixture(`---\nfindings: wells.report.md\n---\n[@s1]\n${wells}`);
  const { source, markdown, context } = workspace.proposal(uri)!;
  const files = [{ span: source.span(14, 29), uri: 'file:///w/wells.report.md' }];
  workspace.setProposal(uri, markdown, { context, severities: {}, problems: [], files });
  expect(links(workspace, uri)).toEqual([{ ...files[0], tooltip: 'Open this file' }]);
});

test('returns nothing for other files', () => {
  const { workspace, uri } = readFixture(`[@s1.h1]\n${wells}`);
  for (const each of [uri, 'file:///w/wells.report.md', 'file:///w/none.md'])
    expect(links(workspace, each)).toEqual([]);
});
