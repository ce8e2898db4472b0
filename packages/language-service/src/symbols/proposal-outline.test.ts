import { expect, test } from 'vitest';
import { pages, readFixture, wells } from '../../test/fixture.js';
import type { OutlineItem } from '../results/view-results.js';
import { proposalOutline } from './proposal-outline.js';

function drawn(all: readonly OutlineItem[], indent = ''): readonly string[] {
  return all.flatMap(({ label, key, children }) => [
    `${indent}${key === undefined ? '' : `@${key} | `}${label}`,
    ...drawn(children, `${indent}  `),
  ]);
}

function outline(fixture: string): readonly string[] {
  const { workspace, uri } = readFixture(fixture);
  return drawn(proposalOutline(workspace, uri));
}

test('lists the headings of a proposal as a tree, with their citations', () => {
  expect(
    outline(`---
title: Wells
---
Before all [@d1].

# Water [@s1]

So [see @s1.h1, p. 3; @s9; @smith2020].

Why
---

> [@wells]

### Deep {#deep}

| a |
|---|
| @s2 |

\`\`\`
# No heading
\`\`\`

# End
${wells}`),
  ).toEqual([
    '@d1 | Day 1: 3 May 2021',
    'Water',
    '  @s1 | Session 1: Digging',
    '  @s1.h1 | Ada Okoye: Wells cost 400 dollars each, and half of them dry up within two years.',
    '  @s9 | not found',
    '  Why',
    '    @wells | Wells and Water',
    '    Deep',
    '      @s2 | Session 2: Scarcity',
    'End',
  ]);
});

test('selects the line of a heading, and ends a section after its last word', () => {
  const { workspace, uri } = readFixture(`x\n${wells}`);
  const { context } = workspace.proposal(uri)!;
  const text = '# 𝒳\r\n\r\nSo.\r\n\r\nB\r\n===\r\n\r\n';
  workspace.setProposal(uri, text, { context, severities: {}, problems: [] });
  const words = proposalOutline(workspace, uri).map(({ span, selection }) => [
    text.slice(span.start.offset, span.end.offset),
    text.slice(selection.start.offset, selection.end.offset).trimEnd(),
  ]);
  expect(words).toEqual([
    ['# 𝒳\r\n\r\nSo.', '# 𝒳'],
    ['B\r\n===', 'B\r\n==='],
  ]);
});

test('lists only headings without a library', () => {
  const { workspace, uri } = readFixture(`x\n${wells}`);
  workspace.setProposal(uri, '# A\n\n[@s1]', { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(drawn(proposalOutline(workspace, uri))).toEqual(['A']);
  expect(proposalOutline(workspace, 'file:///w/none.md')).toEqual([]);
});

function marked(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap(({ label, key, problems, children }) => [
    ...(problems.length > 0 ? [`${key ?? label} ${problems.map(({ severity }) => severity).join()}`] : []),
    ...marked(children),
  ]);
}

test('a problem of a page is shown at the citation before it', () => {
  const { workspace, uri } = readFixture(`Wells dry up [@s1.p1, p. 9] and pumps are sold [@s1.p2].\n${pages}`);
  expect(marked(proposalOutline(workspace, uri))).toEqual(['s1.p1 info']);
});

test('a problem is shown at the headings above it and at the citation that it is about', () => {
  const { workspace, uri } = readFixture(`# A

So [@s2]. Ada said “Wells cost 900 dollars each, and half of them dry up within two years.” [@s1.h1; @s1.h2].

## B

Two [@s1.h9].

# C

A “quotation from nowhere”.

[@s1]
${wells}`);
  expect(marked(proposalOutline(workspace, uri))).toEqual(['A error,error', 's1.h1 error', 'B error', 's1.h9 error']);
});
