import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import type { ExplorerParams } from '../results/client-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { explorer, explorerPath } from './explorer.js';

const ports = wells.replace('wells.report.md', 'ports.report.md').replace('Wells and Water', 'Ports');

/** The tree, each level indented. */
function tree(workspace: Workspace, params: ExplorerParams = {}, indent = ''): string[] {
  return explorer(workspace, params).flatMap((each) => [
    `${indent}${each.kind} ${each.label} (${each.description}) ${each.citation ?? '-'}`,
    ...(each.hasChildren ? tree(workspace, { ...params, node: each.node }, `${indent}  `) : []),
  ]);
}

describe('the explorer', () => {
  test('lists reports, days, sessions and findings', () => {
    const { workspace } = readFixture(`[@s1.h1; @s1.okoye; @s1]\n${wells}`);
    expect(tree(workspace)).toEqual([
      'report Wells and Water (wells) [@wells]',
      '  summary Executive summary () [@summary]',
      '    passage Water was scarce in 12 of 14 districts. Session 2 asks why. (summary.p1) [@summary.p1]',
      '  day Day 1: 3 May 2021 (d1) [@d1]',
      '    session Session 1: Digging (cited once · s1) [@s1]',
      '      passage Who digs, and who pays? (s1.g1) [@s1.g1]',
      '      passage The session looked at costs. (s1.p1) [@s1.p1]',
      '      highlight Ada Okoye: Wells cost 400 dollars each, and half of them dry up within two years. (cited twice · s1.h1) [@s1.h1]',
      '      highlight Ben Ali: Committees of users keep pumps running. (s1.h2) [@s1.h2]',
      '      exchange Who owns the wells? The village does, on paper. (s1.q1) [@s1.q1]',
      '    session Session 2: Scarcity (s2) [@s2]',
      '      passage Rain comes later each year. (s2.p1) [@s2.p1]',
      '      highlight Ada Okoye: Nobody measures the groundwater. (s2.h1) [@s2.h1]',
    ]);
  });

  test('shows the id of a part only if its title does not have its words', () => {
    const parts =
      '## Lightning talks\n\nA.\n\n## Pumps for the small towns\n\nB.\n\n## Lightning talks\n\nC.\n\n## Überblick\n\nD.\n';
    const { workspace } = readFixture(`[@lightning-talks]\n--- talks.report.md\n# Talks\n\n${parts}`);
    expect(
      tree(workspace)
        .filter((line) => /^ *part /.test(line))
        .map((line) => line.trim()),
    ).toEqual([
      'part Lightning talks (cited once) [@lightning-talks]',
      'part Pumps for the small towns () [@pumps-small]',
      'part Lightning talks (lightning-talks-2) [@lightning-talks-2]',
      'part Überblick () [@uberblick]',
    ]);
  });

  test('writes the report key except for the default report, and lists only what a proposal can cite', () => {
    const { workspace, texts } = readFixture(`[@s1]\n${wells}${ports}`);
    const cited = explorer(workspace).map(({ node, citation }) => `${node} ${citation}`);
    expect(cited).toEqual(['file:///w/ports.report.md# [@ports]', 'file:///w/wells.report.md# [@wells]']);
    expect(explorer(workspace, { node: 'file:///w/ports.report.md#s2' })[0]?.citation).toBe('[@ports:s2.p1]');
    const library = createLibrary([parseReport(texts.get('file:///w/ports.report.md')!, { key: 'harbour' })]);
    const context = { library, sources: new Map([['harbour', 'file:///w/ports.report.md']]) };
    workspace.setProposal('file:///w/other.md', 'Nothing.', { context, severities: {}, problems: [] });
    const other = 'file:///w/other.md';
    expect(explorer(workspace, { from: other }).map(({ citation }) => citation)).toEqual(['[@harbour]']);
    expect(explorer(workspace, { node: 'file:///w/ports.report.md#s2', from: other })[0]?.citation).toBe('[@s2.p1]');
    expect(explorer(workspace, { node: 'file:///w/wells.report.md#s2', from: other })).toEqual([]);
  });

  test('marks the default report', () => {
    const { workspace } = readFixture(`[@s1]\n${wells}${ports}`);
    const nodes = explorer(workspace).map(({ label, isDefault }) => `${label} ${isDefault}`);
    expect(nodes).toEqual(['Ports undefined', 'Wells and Water true']);
  });

  test('returns no children of an unknown node', () => {
    const { workspace } = readFixture(`[@s1]\n${wells}`);
    for (const node of ['', '#', 'x#s1', 'file:///w/wells.report.md#s9', 'file:///w/wells.report.md'])
      expect(explorer(workspace, { node })).toEqual([]);
  });

  test('groups findings by speaker, sorted by surname, with findings without a speaker last', () => {
    const joint = wells.replace('**Ben Ali (UNDP):**', '**Ben Ali (UNDP) and Zoë Abbe (WaterAid):**');
    const { workspace } = readFixture(`[@s1.h2]\n${joint}`);
    expect(tree(workspace, { by: 'speaker' })).toEqual([
      'report Wells and Water (wells) [@wells]',
      '  speaker Zoë Abbe (1 finding · WaterAid) -',
      '    highlight Committees of users keep pumps running. (cited once · s1.h2) [@s1.h2]',
      '  speaker Ben Ali (1 finding · UNDP) -',
      '    highlight Committees of users keep pumps running. (cited once · s1.h2) [@s1.h2]',
      '  speaker Cai Lin (1 finding) -',
      '    exchange Who owns the wells? The village does, on paper. (s1.q1) [@s1.q1]',
      '  speaker Ada Okoye (2 findings · WaterAid) -',
      '    highlight Wells cost 400 dollars each, and half of them dry up within two years. (s1.h1) [@s1.h1]',
      '    highlight Nobody measures the groundwater. (s2.h1) [@s2.h1]',
      '  speaker No speaker named (4 findings) -',
      '    passage Water was scarce in 12 of 14 districts. Session 2 asks why. (summary.p1) [@summary.p1]',
      '    passage Who digs, and who pays? (s1.g1) [@s1.g1]',
      '    passage The session looked at costs. (s1.p1) [@s1.p1]',
      '    passage Rain comes later each year. (s2.p1) [@s2.p1]',
    ]);
    expect(areUnique(workspace, { by: 'speaker' })).toBe(true);
  });

  test('groups findings by organization, whatever its name', () => {
    const odd = wells.replace('(UNDP)', '(A/B: #1 \u{1f4a7})');
    const { workspace } = readFixture(`So.\n${odd}`);
    const lines = tree(workspace, { by: 'organization' });
    expect(lines.filter((line) => line.startsWith('  organization'))).toEqual([
      '  organization A/B: #1 \u{1f4a7} (1 finding) -',
      '  organization WaterAid (2 findings) -',
      '  organization No organization named (5 findings) -',
    ]);
    expect(lines).toContain('    highlight Ben Ali: Committees of users keep pumps running. (s1.h2) [@s1.h2]');
    expect(areUnique(workspace, { by: 'organization' })).toBe(true);
  });

  test('lists search results with the text around the matches, and sessions with their findings', () => {
    const far = wells.replace('Wells cost', `${'Water is life. '.repeat(20)}Wells cost`);
    const { workspace } = readFixture(`[@s1.h1]\n${far}`);
    expect(tree(workspace, { words: 'cost wells' })[0]).toMatch(
      /^highlight Ada Okoye: …(?:Water is life\. )?Wells cost 400 .* \(cited once · s1\.h1\) \[@s1\.h1\]$/,
    );
    expect(tree(workspace, { words: 'scarcity' })).toContain('  passage Rain comes later each year. (s2.p1) [@s2.p1]');
    expect(tree(workspace, { words: 'xyzzy' })).toEqual([]);
  });

  test('lists only uncited findings, and no session without them', () => {
    const { workspace } = readFixture(`[@s1.h1; @s2; @s2.h1; @s2.p1; @summary]\n${wells}`);
    expect(tree(workspace, { by: 'uncited' })).toEqual([
      'report Wells and Water (wells) [@wells]',
      '  summary Executive summary (cited once) [@summary]',
      '    passage Water was scarce in 12 of 14 districts. Session 2 asks why. (summary.p1) [@summary.p1]',
      '  day Day 1: 3 May 2021 (d1) [@d1]',
      '    session Session 1: Digging (s1) [@s1]',
      '      passage Who digs, and who pays? (s1.g1) [@s1.g1]',
      '      passage The session looked at costs. (s1.p1) [@s1.p1]',
      '      highlight Ben Ali: Committees of users keep pumps running. (s1.h2) [@s1.h2]',
      '      exchange Who owns the wells? The village does, on paper. (s1.q1) [@s1.q1]',
    ]);
  });
});

/** Whether all node ids of the tree are distinct. */
function areUnique(workspace: Workspace, params: ExplorerParams): boolean {
  const nodes = (node?: string): string[] =>
    explorer(workspace, { ...params, ...(node !== undefined && { node }) }).flatMap((each) => [
      each.node,
      ...(each.hasChildren ? nodes(each.node) : []),
    ]);
  const all = nodes();
  return new Set(all).size === all.length;
}

describe('the path to a finding', () => {
  const way = (workspace: Workspace, id: string) =>
    explorerPath(workspace, { source: 'file:///w/wells.report.md', id }).map(({ node }) => node.replace(/^.*#/, ''));

  test('starts at the report', () => {
    const { workspace } = readFixture(`So.\n${wells}`);
    expect(way(workspace, 's1.q1')).toEqual(['', 'd1', 's1', 's1.q1']);
    expect(way(workspace, 'summary')).toEqual(['', 'summary']);
    expect(way(workspace, '')).toEqual(['']);
    expect(way(workspace, 's9')).toEqual([]);
  });

  test('consists of nodes that are children of the nodes before them', () => {
    const many = Array.from({ length: 2500 }, (_, nth) => `- **Ada Okoye:** Well ${nth + 1} is dry.`).join('\n');
    const { workspace } = readFixture(`So.\n${wells.replace('- **Ben Ali (UNDP):**', `${many}\n$&`)}`);
    const nodes = explorerPath(workspace, { source: 'file:///w/wells.report.md', id: 's1.h1500' });
    expect(nodes.map(({ label }) => label)).toEqual([
      'Wells and Water',
      'Day 1: 3 May 2021',
      'Session 1: Digging',
      's1.h999 – s1.h1998',
      'Ada Okoye: Well 1499 is dry.',
    ]);
    nodes.reduce((parent, each) => {
      expect(explorer(workspace, { node: parent.node })).toContainEqual(each);
      return each;
    });
  });
});

describe('a large level', () => {
  test('is split into pages', () => {
    // No name is a misspelling of another.
    const letters = (nth: number): string =>
      String.fromCharCode(97 + (nth % 26), 97 + (Math.floor(nth / 26) % 26), 97 + Math.floor(nth / 676));
    const name = (nth: number): string => `Ada O${letters(nth).repeat(4)}`;
    const many = Array.from({ length: 1200 }, (_, nth) => `- **${name(nth)}:** Well ${nth + 1} is dry.`).join('\n');
    const { workspace } = readFixture(`So.\n${wells.replace('- **Ben Ali (UNDP):**', `${many}\n$&`)}`);
    const [report] = explorer(workspace, { by: 'speaker' });
    const level = explorer(workspace, { by: 'speaker', node: report!.node });
    const all = level.flatMap(({ kind, node }) =>
      kind === 'page' ? explorer(workspace, { by: 'speaker', node }) : [],
    );
    expect(level.every(({ kind, hasChildren }) => kind === 'page' && hasChildren)).toBe(true);
    expect(level[0]!.label).toContain(' – ');
    expect(level.map(({ description }) => description)[0]).toBe('1,000');
    expect(all.length).toBeGreaterThan(1000);
    expect(all[0]!.kind).toBe('speaker');
  });
});
