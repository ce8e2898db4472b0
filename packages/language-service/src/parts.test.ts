import { expect, describe, test } from 'vitest';
import { labels } from '../test/completion.js';
import { readFixture } from '../test/fixture.js';
import { river } from '../test/river.js';
import { findingCard } from './card/finding-card.js';
import { explorer } from './explorer/explorer.js';
import type { ExplorerParams } from './results/client-results.js';
import { workspaceSymbols } from './workspace-symbols.js';
import type { Workspace } from './workspace/workspace.js';

const RIVER = 'file:///w/river.report.md';

function card(id: string): string[] {
  const { workspace } = readFixture(`x\n${river}`);
  return findingCard(workspace, RIVER, workspace.reports()[0]!.library.get(id)!).split('\n\n');
}

describe('a card', () => {
  test('of a passage names who makes its statements, and why they are credited', () => {
    const [words, title] = card('introduction.p1');
    expect(words).toMatch('> Water is dear in the valley.');
    expect(title).toMatch(/^\*\*Paragraph 1\*\* {2}\nJoan Didion: named in the sentence {2}\n/);
    expect([words, title].join()).not.toMatch('page');
  });

  test('of a part shows what it contains', () => {
    expect(card('introduction').join('\n')).toMatch('- *and 1 more*');
    expect(card('s1').join('\n')).toMatch('- `cost` [What they cost](');
  });

  test('of a finding in a nested part links the part and its session', () => {
    expect(card('cost.p1').join('\n')).toMatch(/\[What they cost\]\(\S+\) · \[Session 1: Pumps\]\(/);
  });
});

test('ids and speakers of a part are suggested', () => {
  const suggested = (text: string) => labels(`${text}\n${river}`);
  expect(suggested('[@introduction.|]')).toEqual([
    'introduction.p1',
    'introduction.h1',
    'introduction.didion',
    'introduction.shaw',
  ]);
  expect(suggested('[@concl|]').slice(0, 2)).toEqual(['conclusions', 'conclusions.p1']);
  expect(suggested('[@introduction wells|]')).toContain('introduction.p1');
});

function tree(workspace: Workspace, params: ExplorerParams = {}, indent = ''): string[] {
  return explorer(workspace, params).flatMap((each) => [
    `${indent}${each.kind} ${each.description || each.label}`,
    ...(each.hasChildren ? tree(workspace, { ...params, node: each.node }, `${indent}  `) : []),
  ]);
}

test('the explorer nests parts, in document order', () => {
  expect(tree(readFixture(`x\n${river}`).workspace)).toEqual([
    'report river',
    '  part Introduction',
    '    passage introduction.p1',
    '    highlight introduction.h1',
    '  session s1',
    '    passage s1.p1',
    '    highlight s1.h1',
    '    part What they cost',
    '      passage cost.p1',
    '  part Conclusions',
    '    passage conclusions.p1',
  ]);
});

test('workspace symbols list sessions and parts', () => {
  const { workspace } = readFixture(`x\n${river}`);
  expect(workspaceSymbols(workspace, '').map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'part introduction Introduction',
    'session s1 Session 1: Pumps',
    'part cost What they cost',
    'part conclusions Conclusions',
  ]);
  expect(workspaceSymbols(workspace, 'goat')[0]).toMatchObject({ container: 'What they cost, River Days' });
});
