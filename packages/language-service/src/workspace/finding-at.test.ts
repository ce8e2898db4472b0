import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { findingAt, ownerAt, segmentsOf } from './finding-at.js';

/** The findings at the first letters of words of the report. */
function at(letters: string, words: string, report = wells): string | undefined {
  const { workspace } = readFixture(`Nothing.\n${report}`);
  const read = workspace.report('file:///w/wells.report.md')!;
  const offset = read.source.text.indexOf(words);
  expect(offset, words).toBeGreaterThanOrEqual(0);
  return findingAt(read, offset + letters.length)?.id;
}

describe('the finding at an offset', () => {
  test.each([
    ['', 'half of them', 's1.h1'],
    ['', 'Committees', 's1.h2'],
    ['', '- **Ada Okoye (WaterAid):** Wells', 's1.h1'],
    ['- **Ada', '- **Ada Okoye (WaterAid):** Nobody', 's2.h1'],
    ['the groundwater.', 'the groundwater.', 's2.h1'],
    ['', 'The village', 's1.q1'],
    ['', '*Who digs', 's1.g1'],
    ['', '### Session 1', 's1'],
    ['', 'Digging', 's1'],
    ['', '3 May', 'd1'],
    ['', 'in 12 of 14', 'summary.p1'],
    ['', 'Panel Highlights', undefined],
    ['', '# Wells and Water', undefined],
  ])('%s before %s: %s', (before, words, id) => expect(at(before, words)).toBe(id));

  test('is found between spans that a page break separates', () => {
    const broken = wells
      .replace('and half of them dry', 'and half\n\fof them dry')
      .replaceAll('\n', '\r\n')
      .replace('--- wells.report.md\r\n', '--- wells.report.md\n');
    expect(at('', 'half', broken)).toBe('s1.h1');
    expect(at('\r', '\r\n\f', broken)).toBe('s1.h1');
    expect(at('', 'of them dry', broken)).toBe('s1.h1');
  });

  test('is undefined outside the text', () => {
    const { workspace } = readFixture(`Nothing.\n${wells}`);
    const read = workspace.report('file:///w/wells.report.md')!;
    expect(findingAt(read, -1)).toBeUndefined();
    expect(findingAt(read, 1e9)).toBeUndefined();
  });
});

test('the innermost range owns an offset', () => {
  const nested = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 });
  fc.assert(
    fc.property(nested, (pairs) => {
      const stretches = pairs.map(([start, length], owner) => ({ start, end: start + length, owner }));
      const segments = segmentsOf(stretches);
      for (let offset = 0; offset < 65; offset++) {
        const holding = stretches.filter(({ start, end }) => start <= offset && offset < end);
        const owner = ownerAt(segments, offset);
        if (holding.length === 0) expect(owner).toBeUndefined();
        else {
          const latest = Math.max(...holding.map(({ start }) => start));
          const begun = holding.filter(({ start }) => start === latest);
          const shortest = Math.min(...begun.map(({ end }) => end));
          expect(begun.filter(({ end }) => end === shortest).map((each) => each.owner)).toContain(owner);
        }
      }
    }),
  );
});
