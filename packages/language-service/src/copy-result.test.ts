import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { copySelection } from './copy-result.js';

const uri = 'file:///w/wells.report.md';

/** Copies from the first to the last of these words of the report. With one argument, the cursor is at its end. */
function copy(first: string, last?: string, report = wells) {
  const { workspace, texts } = readFixture(`So.\n${report}`);
  const text = texts.get(uri)!;
  const start = text.indexOf(first);
  const end = last === undefined ? start + first.length : text.indexOf(last) + last.length;
  return copySelection(workspace, uri, last === undefined ? end : start, end);
}

describe('at a cursor', () => {
  test('copies the finding', () => {
    expect(copy('Nobody')).toEqual({
      findings: [{ source: uri, id: 's2.h1' }],
      title: 'Session 2, contribution: Ada Okoye (WaterAid)',
      citation: '[@s2.h1]',
    });
  });

  test('copies nothing elsewhere', () => {
    expect(copy('Executive Summary\n---')).toBeUndefined();
    const { workspace } = readFixture(`So.\n${wells}`);
    expect(copySelection(workspace, 'file:///w/a.md', 0, 0)).toBeUndefined();
  });
});

describe('in a selection', () => {
  test('copies the words as a quotation', () => {
    expect(copy('half of', 'two years')).toMatchObject({
      citation: '[@s1.h1]',
      quotation: '“half of them dry up within two years” [@s1.h1]',
    });
  });

  test('copies words without markup and line breaks', () => {
    const odd = wells.replace('half of them dry up', 'half of *them*\n  dry “up” \\[all\\]');
    expect(copy('half of', 'two years', odd)?.quotation).toBe(
      '“half of them dry ‘up’ \\[all\\] within two years” [@s1.h1]',
    );
  });

  test('copies all findings that the selection touches', () => {
    expect(copy('two years', 'Committees')).toEqual({
      findings: ['s1.h1', 's1.h2'].map((id) => ({ source: uri, id })),
      title: 'Session 1, contribution: Ada Okoye (WaterAid); Session 1, contribution: Ben Ali (UNDP)',
      citation: '[@s1.h1; @s1.h2]',
    });
  });
});
