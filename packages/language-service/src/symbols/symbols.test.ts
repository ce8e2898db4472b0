import { describe, expect, test } from 'vitest';
import type { DocumentSymbol } from '../results/editor-results.js';
import { readFixture, wells } from '../../test/fixture.js';
import { symbols } from './symbols.js';

function drawn(all: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return all.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` | ${detail}`}`,
    ...drawn(children, `${indent}  `),
  ]);
}

test('has no symbols of a proposal', () => {
  const { workspace, uri } = readFixture(`# A\n${wells}`);
  expect(symbols(workspace, uri)).toEqual([]);
});

describe('of a report', () => {
  const REPORT = 'file:///w/wells.report.md';

  test('lists days, sessions and their parts with speakers', () => {
    const { workspace } = readFixture(
      `x\n${wells}\n## Recommendations\n\n1. Measure the groundwater.\n2. Pay for pumps.`,
    );
    expect(drawn(symbols(workspace, REPORT))).toEqual([
      'Executive summary | summary',
      '  Executive summary, paragraph 1 | Water was scarce in 12 of 14 districts. Session 2 asks why.',
      'Day 1: 3 May 2021 | d1',
      '  Session 1: Digging | s1',
      '    Guiding question 1 | Who digs, and who pays?',
      '    Overview, paragraph 1 | The session looked at costs.',
      '    Ada Okoye (WaterAid) | Wells cost 400 dollars each, and half of them dry up within…',
      '    Ben Ali (UNDP) | Committees of users keep pumps running.',
      '    Question 1, answered by Cai Lin | Who owns the wells? The village does, on paper.',
      '  Session 2: Scarcity | s2',
      '    Overview, paragraph 1 | Rain comes later each year.',
      '    Ada Okoye (WaterAid) | Nobody measures the groundwater.',
      'Recommendation 1 | Measure the groundwater.',
      'Recommendation 2 | Pay for pumps.',
    ]);
  });

  test('ends a session after its last word, before the next heading', () => {
    const { workspace, texts } = readFixture(`x\n${wells}`);
    const [, day] = symbols(workspace, REPORT);
    const text = texts.get(REPORT)!;
    const ends = day!.children.map(({ span }) => text.slice(0, span.end.offset).split('\n').at(-1));
    expect(ends).toEqual([
      '**A: Cai Lin:** The village does, on paper.',
      '- **Ada Okoye (WaterAid):** Nobody measures the groundwater.',
    ]);
  });
});
