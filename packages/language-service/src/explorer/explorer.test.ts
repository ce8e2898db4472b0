import { createLibrary } from '@findings/core/check';
import { parseReport } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { marked, wells } from '../../test/marked.js';
import type { Workspace } from '../workspace/workspace.js';
import { explorer } from './explorer.js';

const ports = wells.replace('wells.report.md', 'ports.report.md').replace('Wells and Water', 'Ports');

/** The tree, each level indented. */
function tree(workspace: Workspace, from?: string, node?: string, indent = ''): string[] {
  return explorer(workspace, node, from).flatMap((each) => [
    `${indent}${each.kind} ${each.label} (${each.description}) ${each.citation ?? '-'}`,
    ...(each.hasChildren ? tree(workspace, from, each.node, `${indent}  `) : []),
  ]);
}

describe('the explorer', () => {
  test('reports, days, sessions, findings', () => {
    const { workspace } = marked(`[@s1.h1; @s1.okoye; @s1]\n${wells}`);
    expect(tree(workspace)).toEqual([
      'report Wells and Water (wells) [@wells]',
      '  summary Executive summary (summary) [@summary]',
      '    passage Water was scarce in 12 of 14 districts. Session 2 asks why. (summary.p1) [@summary.p1]',
      '  day Day 1: 3 May 2021 (d1) [@d1]',
      '    session Session 1: Digging (s1 · cited once) [@s1]',
      '      highlight Ada Okoye: Wells cost 400 dollars each, and half of them dry up within two years. (s1.h1 · cited twice) [@s1.h1]',
      '      highlight Ben Ali: Committees of users keep pumps running. (s1.h2) [@s1.h2]',
      '      exchange Who digs, and who pays? The session looked at costs. (s1.q1) [@s1.q1]',
      '      exchange Who owns the wells? Ada Okoye: The village does, on paper. (s1.q2) [@s1.q2]',
      '    session Session 2: Scarcity (s2) [@s2]',
      '      passage Rain comes later each year. (s2.p1) [@s2.p1]',
      '      highlight Ada Okoye: Nobody measures the groundwater. (s2.h1) [@s2.h1]',
    ]);
  });

  test('what is not the default is cited with its key, and only what a proposal may cite is shown to it', () => {
    const { workspace, texts } = marked(`[@s1]\n${wells}${ports}`);
    const cited = explorer(workspace).map(({ node, citation }) => `${node} ${citation}`);
    expect(cited).toEqual(['file:///w/ports.report.md# [@ports]', 'file:///w/wells.report.md# [@wells]']);
    expect(explorer(workspace, 'file:///w/ports.report.md#s2')[0]?.citation).toBe('[@ports:s2.p1]');
    const library = createLibrary([parseReport(texts.get('file:///w/ports.report.md')!, { key: 'harbour' })]);
    const context = { library, sources: new Map([['harbour', 'file:///w/ports.report.md']]) };
    workspace.setProposal('file:///w/other.md', 'Nothing.', { context, severities: {}, problems: [] });
    const other = 'file:///w/other.md';
    expect(explorer(workspace, undefined, other).map(({ citation }) => citation)).toEqual(['[@harbour]']);
    expect(explorer(workspace, 'file:///w/ports.report.md#s2', other)[0]?.citation).toBe('[@s2.p1]');
    expect(explorer(workspace, 'file:///w/wells.report.md#s2', other)).toEqual([]);
  });

  test('sessions of no day stand in their report, and what has an id of another has none of its own', () => {
    const { workspace } = marked(`Nothing.
--- odd.report.md
# Odd

## Session 1: Begin

- **Ada Okoye:** One.

## Session 1: Begin again

- **Ada Okoye:** Two.
`);
    const lines = tree(workspace);
    const nodes = explorer(workspace, 'file:///w/odd.report.md#').map(({ node }) => node);
    expect(new Set(nodes).size).toBe(2);
    expect(lines.filter((line) => /One|Two/.test(line))).toHaveLength(2);
  });

  test('a node has its card and place, and JSON has both', () => {
    const { workspace, texts } = marked(`[@s1]\n${wells}`);
    const sent = JSON.parse(JSON.stringify(explorer(workspace, 'file:///w/wells.report.md#s2'))) as {
      tooltip: string;
      place: { uri: string; span: { start: { offset: number }; end: { offset: number } } };
    }[];
    expect(sent[1]!.tooltip).toContain('Nobody measures the groundwater');
    const { uri, span } = sent[1]!.place;
    expect(texts.get(uri)!.slice(span.start.offset, span.end.offset)).toBe('Nobody measures the groundwater.');
  });

  test('what is not there has no children', () => {
    const { workspace } = marked(`[@s1]\n${wells}`);
    for (const node of ['', '#', 'x#s1', 'file:///w/wells.report.md#s9', 'file:///w/wells.report.md'])
      expect(explorer(workspace, node)).toEqual([]);
  });

  test('nodes are the same after a report was read again', () => {
    const first = marked(`[@s1]\n${wells}`).workspace;
    const second = marked(`[@s2]\n${wells}`).workspace;
    const nodes = (workspace: Workspace) => explorer(workspace, 'file:///w/wells.report.md#s1').map(({ node }) => node);
    expect(nodes(first)).toEqual(nodes(second));
  });
});
