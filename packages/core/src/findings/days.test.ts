import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.js';
import { sketch, sketchProblems } from '../../test/sketch.js';

const session = (number: number): string => `### Session ${number}: Topic ${number}\n\nText.\n\n`;

function days(text: string): string[] {
  return sketch(text).filter((line) => /^d\d+ /.test(line));
}

describe('days', () => {
  it.each([
    [
      'by number, dated by the cover',
      '# Water Forum, 5-6 May 2022',
      ['Day 1', 'Day Two'],
      ['Day 1 (2022-05-05)', 'Day Two (2022-05-06)'],
    ],
    [
      'by weekday',
      '# Water Forum\n\n5 - 6 May 2022',
      ['Thursday', 'Friday'],
      ['Thursday (2022-05-05)', 'Friday (2022-05-06)'],
    ],
    [
      'by date',
      '# Water',
      ['Day 1: 5 May 2022', 'Day 2 (2022-05-06)'],
      ['Day 1: 5 May 2022 (2022-05-05)', 'Day 2 (2022-05-06) (2022-05-06)'],
    ],
    [
      'by a date without a year',
      '# Water Forum, 5-6 May 2022',
      ['Thursday, May 5th', 'Friday, May 6th'],
      ['Thursday, May 5th (2022-05-05)', 'Friday, May 6th (2022-05-06)'],
    ],
    ['by order', '# Water', ['First day', 'Second day'], ['First day', 'Second day']],
  ])('are told %s', (_, front, labels, expected) => {
    const text = `${front}\n\n${labels.map((label, index) => `## ${label}\n\n${session(index + 1)}`).join('')}`;
    expect(days(text)).toEqual(expected.map((label, index) => `d${index + 1} ${label}: s${index + 1}`));
  });

  it('are one where they are told in halves', () => {
    expect(
      days(
        `# Water Forum, 5-6 May 2022\n\n## Thursday AM\n\n${session(1)}## Thursday PM\n\n${session(2)}## Friday morning\n\n${session(3)}`,
      ),
    ).toEqual(['d1 Thursday (2022-05-05): s1 s2', 'd2 Friday (2022-05-06): s3']);
  });

  it('may have their date on the line below', () => {
    expect(
      days(
        `WATER FORUM 2022\n5 - 6 MAY 2022\n\nDAY 1\nThursday, May 5th\n\nSession 1: Rivers\n\nRivers are long, and they run.\n`,
      ),
    ).toEqual([expect.stringMatching(/^d1 DAY 1\b.*\(2022-05-05\): s1$/)]);
  });

  it('keep what stands under their heading for the summary', () => {
    expect(sketch(`# Water\n\n## Day 1\n\nIt was about rivers.\n\n${session(1)}`)[0]).toBe(
      'summary.p1 It was about rivers.',
    );
  });

  it('that are announced and not reported are a problem', () => {
    const text = `# Water Forum, 5-7 May 2022\n\n## Day 1\n\n${session(1)}## Day 2\n\n${session(2)}`;
    expect(sketchProblems(text)).toEqual(['report.day-without-sessions: 5-7 May 2022']);
    expect(parseReport(text).problems[0]!.message).toContain('day 3 (2022-05-07)');
    expect(sketchProblems(`${text}## Day 3\n`)).toEqual(['report.day-without-sessions: Day 3']);
  });
});
