import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.js';
import { sketch, sketchProblems } from '../../test/sketch.js';

describe('numbers of sessions', () => {
  const numbered = (...labels: readonly string[]): string =>
    `# Water\n\n` +
    labels.map((label) => (/^Day/.test(label) ? `# ${label}\n\n` : `## ${label}\n\nText.\n\n`)).join('');
  const ids = (text: string): string[] => parseReport(text).sessions.map((session) => session.id);

  it.each([
    [
      'dotted and from zero',
      ['Session 0: A', 'Session 1.1: B', 'Session 1.2: C', 'Session 2: D'],
      ['s0', 's1.1', 's1.2', 's2'],
      [],
    ],
    ['missing', ['Session: A', 'Session: B'], ['s1', 's2'], []],
    ['missing, their ordinal printed elsewhere', ['Opening', 'Session 1: B'], ['s2', 's1'], []],
    ['left out', ['Session 1: A', 'Session 4: B'], ['s1', 's4'], ['report.number-left-out: B']],
    [
      'used twice',
      ['Session 1: A', 'Session 1: B', 'Session 2: C'],
      ['s1', 's1-2', 's2'],
      ['report.number-repeated: B'],
    ],
    [
      'begun again each day',
      ['Day 1', 'Session 1: A', 'Session 2: B', 'Day 2', 'Session 1: C', 'Session 2: D'],
      ['s1', 's2', 'd2.s1', 'd2.s2'],
      [],
    ],
    [
      'used again on another day',
      ['Day 1', 'Session 1: A', 'Session 2: B', 'Day 2', 'Session 2: C', 'Session 3: D'],
      ['s1', 's2', 'd2.s2', 's3'],
      ['report.number-repeated: C'],
    ],
  ])('may be %s', (_, labels, expected, problems) => {
    const text = numbered(...labels);
    expect(ids(text)).toEqual(expected);
    expect(sketchProblems(text)).toEqual(problems);
  });
});

describe('explicit ids', () => {
  it('stand at the end of headings, points, paragraphs and turns, and are read in lower case', () => {
    expect(
      sketch(
        '# Water\n\n## Session 1: Rivers {#Rivers}\n\nThey are long. {#framing}\n\n### Highlights\n\n' +
          '- **Ann Lee (WWF)** spoke. {#dry}\n\n### Q&A\n\n- Q: why? A: so. {#why}\n\n## Recommendations\n\n- Fund rivers. {#fund-1}\n',
      ),
    ).toEqual([
      's1 # Rivers {#rivers}',
      's1.p1 They are long. {#framing}',
      's1.h1 [lee] spoke. {#dry}',
      's1.q1 ? [] why? {#why}',
      '  ! [] so.',
      'r1 Fund rivers. {#fund-1}',
    ]);
  });
});
