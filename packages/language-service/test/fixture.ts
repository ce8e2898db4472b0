import { createLibrary } from '@findings/core/library';
import { readLock } from '@findings/check';
import type { Severities } from '@findings/check';
import { parseReport } from '@findings/core';
import type { Context } from '../src/workspace/context.js';
import { createWorkspace } from '../src/workspace/create-workspace.js';
import type { MutableWorkspace } from '../src/workspace/workspace.js';

/** A fixture. `|` (in tables `‸`) is the cursor, and `^^^` under a line marks the range above it. */
export interface Fixture {
  readonly workspace: MutableWorkspace;
  readonly uri: string;
  readonly offset: number;
  /** The ranges above carets, in order, as offsets in the text without marks. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly texts: ReadonlyMap<string, string>;
}

const HEADING = /^--- (\S+)$/;

/**
 * Reads a fixture: files under headings such as `--- name.md`. Reports are named `….report.md`. The cursor is in the
 * tested proposal, which is otherwise the first one.
 */
export function readFixture(fixture: string, severities: Severities = {}): Fixture {
  const mark = fixture.includes('‸') ? '‸' : '|';
  const files = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of fixture.replace(/^\n/, '').split('\n')) {
    const name = HEADING.exec(line)?.[1];
    if (name !== undefined) files.set(`file:///w/${name}`, (current = []));
    else if (current) current.push(line);
    else files.set('file:///w/a.md', (current = [line]));
  }
  const workspace = createWorkspace();
  const texts = new Map<string, string>();
  let uri: string | undefined;
  let offset = 0;
  let ranges: { start: number; end: number }[] = [];
  for (const [name, lines] of files) {
    const bare = lines.filter((line) => !isCarets(line)).join('\n');
    const cursor = bare.indexOf(mark);
    const text = cursor < 0 ? bare : bare.slice(0, cursor) + bare.slice(cursor + 1);
    texts.set(name, text);
    if (cursor >= 0 || (uri === undefined && isProposal(name))) {
      uri = name;
      offset = Math.max(cursor, 0);
      ranges = rangesOf(lines, mark);
    }
  }
  const reports = [...texts].filter(([name]) => name.endsWith('.report.md'));
  const read = reports.map(([name, text]) => {
    const key = name.replace(/^.*\//, '').replace('.report.md', '');
    return { uri: name, text, report: parseReport(text, { key }) };
  });
  const library = createLibrary(
    read.map(({ report }) => report),
    read[0] ? { default: read[0].report.key } : {},
  );
  for (const { uri: source, text, report } of read) workspace.setReport(source, text, report, library);
  const context = { library, sources: new Map(read.map((each) => [each.report.key, each.uri])), ...settingsIn(texts) };
  for (const [name, text] of texts) {
    if (name.endsWith('.json')) workspace.setText(name, text);
    if (isProposal(name)) workspace.setProposal(name, text, { context, severities, problems: [] });
  }
  return { workspace, uri: uri ?? '', offset, ranges, texts };
}

function isProposal(name: string): boolean {
  return !name.endsWith('.report.md') && !name.endsWith('.json');
}

/** The configuration and the lock, which apply to all proposals. */
function settingsIn(texts: ReadonlyMap<string, string>): Pick<Context, 'configUri' | 'lockUri' | 'lock'> {
  const find = (name: string): string | undefined => [...texts.keys()].find((uri) => uri.endsWith(`/${name}`));
  const configUri = find('findings.config.json');
  const lockUri = find('findings.lock.json');
  const lock = lockUri === undefined ? undefined : readLock(texts.get(lockUri) ?? '').lock;
  return { configUri, lockUri, lock };
}

function isCarets(line: string): boolean {
  return line.includes('^') && /^[\s^]+$/.test(line);
}

/** The ranges of a text above carets. */
function rangesOf(lines: readonly string[], mark = '|'): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  let before = 0;
  for (const line of lines) {
    if (isCarets(line)) {
      for (const { index, 0: carets } of line.matchAll(/\^+/g)) {
        ranges.push({ start: before + index, end: before + index + carets.length });
      }
      continue;
    }
    before = start;
    start += line.replace(mark, '').length + 1;
  }
  return ranges;
}

/** A small report with all kinds of targets. */
export const wells = `--- wells.report.md
# Wells and Water

Executive Summary
-----------------

Water was scarce in 12 of 14 districts. Session 2 asks why.

## Day 1: 3 May 2021

### Session 1: Digging

*Who digs, and who pays?*

The session looked at costs.

Panel Highlights

- **Ada Okoye (WaterAid):** Wells cost 400 dollars each, and half of them dry up within two years.
- **Ben Ali (UNDP):** Committees of users keep pumps running.

Questions and Answers

**Q: Who owns the wells?**

**A: Cai Lin:** The village does, on paper.

### Session 2: Scarcity

Rain comes later each year.

Panel Highlights

- **Ada Okoye (WaterAid):** Nobody measures the groundwater.
`;

/** A report with a page number and a date. */
export const pages = `--- water.report.md
---
title: Water
key: water
dates: 3 May 2021
reading: exact
---

## Session 1: Digging

<!-- page 4 -->

Wells run dry early in the year.

Pumps were sold in 2019 in the town.
`;
