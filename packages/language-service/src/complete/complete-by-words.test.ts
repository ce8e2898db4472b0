import { describe, expect, test } from 'vitest';
import { acceptCompletion, labels } from '../../test/completion.js';
import { wells } from '../../test/fixture.js';

const inWells = (text: string): string => `${text}\n${wells}`;

/** A second day, a second report, and aliases. */
const dams = `${wells
  .replace('Session 1: Digging', 'Session 1: Digging {#dig}')
  .replace('keep pumps running.', 'keep pumps running. {#kept}')}
## Day 2: 4 May 2021

### Session 3: Dams on the river

Panel Highlights

- **Ben Ali (UNDP):** A dam holds the rain of one month.
- **Cleo Park (Dam Board):** Fish come past a dam on a ladder.
--- dams.report.md
# A Year of Dams

### Session 1: Stone walls

Panel Highlights

- **Cleo Park (Dam Board):** Walls of stone last for a century.
- **Ada Okoye (WaterAid):** Nobody pumps water uphill.
`;
const inDams = (text: string, most?: number): readonly string[] => labels(`${text}\n${dams}`, most);

describe('words in any order after a key', () => {
  test.each([
    ['[@s1 pumps|]', 's1.h2', 'a session'],
    ['[@summary districts|]', 'summary.p1', 'the summary'],
    ['[@s3.h2 ladder|]', 's3.h2', 'a finding'],
    ['[@dig pumps|]', 's1.h2', 'an alias of a session, which its findings do not have'],
    ['[@kept committees|]', 's1.h2', 'an alias of a finding'],
    ['[@wells committees|]', 's1.h2', 'a report'],
    ['[@dams century|]', 'dams:s1.h1', 'another report'],
    ['[@dams:s1 century|]', 'dams:s1.h1', 'a session of it'],
    ['[@14 districts|]', 'summary.p1', 'a number'],
  ])('%s is %s: %s', (text, expected) => {
    expect(inDams(text, 1)).toEqual([expected]);
  });

  test('matches only findings with all words, because they may be the writer’s text', () => {
    expect(inDams('[@s2 uphill|]')).toEqual([]);
    expect(inDams('[@s1 uphill|]')).toEqual(['dams:s1.h2']);
    expect(inDams('[@s3 dam fish|]')).toEqual(['s3.h2']);
    expect(inDams('[@s3 dam fish says|]')).toEqual([]);
    expect(inDams('[@smith2020 dam|]')).toEqual([]);
  });

  test.each([
    ['Dry [@s1 pumps|', 'Dry [@s1.h2]'],
    ['Dry [@s1 pumps|]', 'Dry [@s1.h2]'],
    ['Dry [@s1 pum|ps]', 'Dry [@s1.h2]'],
    ['Dry [@s2; -@s1 pumps|, p. 3]', 'Dry [@s2; -@s1.h2, p. 3]'],
    ['Dry [@s1 pumps| and so on]', 'Dry [@s1.h2 and so on]'],
    ['Dry @{s1 pumps|', 'Dry @{s1.h2}'],
  ])('all of the words are replaced: %s', (text, expected) => {
    expect(acceptCompletion(inWells(text), 's1.h2').trimEnd()).toBe(expected);
  });

  test.each(['p. 3', 'pp 3-4', 'p', 'chap. 2', 'cha', 'page 3', 'pages 3', '33', '12a', 'iv', 'sec. iv p. 3'])(
    'a locator without its comma is no search: [@s1 %s',
    (locator) => {
      const report = wells.replace('Ben Ali (UNDP):** ', '$&Page 3 of chapter 4 has charts, and so has p. 33. ');
      expect(labels(`[@s1 ${locator}|]\n${report}`)).toEqual(locator === 'cha' ? ['s1.h2'] : []);
    },
  );
});

describe('finds findings by their labels', () => {
  test.each([
    ['[@session 2|]', ['s2', 's2.p1', 's2.h1']],
    ['[@session 1 contribution|]', ['s1.h1', 's1.h2']],
    ['[@session 1 question 1|]', ['s1.g1', 's1.q1']],
    ['[@summary paragraph|]', ['summary.p1']],
  ])('%s: %j', (text, expected) => {
    const found = labels(inWells(text), expected.length);
    expect([found[0], [...found].sort()]).toEqual([expected[0], [...expected].sort()]);
  });

  test.each([
    ['[@session|]', ['s1', 's2', 's3', 'dams:s1']],
    ['[@session 1|]', ['s1', 'dams:s1']],
    ['[@dams:session 1|]', ['dams:s1']],
    ['[@day 2|]', ['d2', 'd1']],
    ['[@day 2 fish|]', ['s3.h2']],
    ['[@rain session 3|]', ['s3.h1']],
    ['[@executive summary|]', ['summary']],
    ['[@Wells and Water|]', ['wells']],
  ])('of two days and reports, %s first: %j', (text, expected) => {
    expect(inDams(text, expected.length)).toEqual(expected);
  });

  test('distinguishes a session with a longer number', () => {
    const report = `--- many.report.md\n# Many\n${Array.from(
      { length: 12 },
      (_, index) => `\n### Session ${12 - index}: Talk\n\nPanel Highlights\n\n- **Ada Okoye:** Rain.\n`,
    ).join('')}`;
    expect(labels(`[@session 1|]\n${report}`, 1)).toEqual(['s1']);
    expect(labels(`[@s12.h1; @session 1|]\n${report}`, 1)).toEqual(['s1']);
    expect(labels(`[@session 1|]\n${report}`)).toEqual(expect.arrayContaining(['s12', 's11', 's10', 's1.h1']));
  });
});
