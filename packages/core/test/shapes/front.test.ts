import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { sketch, sketchFront, lines } from '../sketch.js';

describe('What a report says of itself is in', () => {
  test('front matter', () => {
    const report = lines(
      '---',
      'title: Well Forum',
      'dates: 3-4 May 2021',
      'venue: Town Hall, Bern',
      'organization: Well Fund',
      '---',
      '',
      '## Session 1: Wells',
      '',
      'The wells ran dry.',
    );
    expect(sketchFront(report)).toEqual([
      'title: Well Forum',
      'organization: Well Fund',
      'dates: 2021-05-03 to 2021-05-04',
      'venue: Town Hall, Bern',
    ]);
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.p1 The wells ran dry.']);
  });

  test('a line with the place and the date', () => {
    const report = lines(
      '# Well Forum',
      '',
      'Tamale, Northern Region, Ghana, 3-4 March 2023',
      '',
      '## Session 1: Wells',
      '',
      'The wells ran dry.',
    );
    expect(sketchFront(report)).toEqual([
      'title: Well Forum',
      'dates: 2023-03-03 to 2023-03-04',
      'venue: Tamale, Northern Region, Ghana',
    ]);
  });

  test('a cover', () => {
    const report = lines(
      'The Well Fund',
      '',
      'WELL FORUM 2021',
      'Wells and Rain of the North',
      '',
      'MAY 3 - 5, 2021',
      'TOWN HALL; BERN',
      '',
      'FORUM REPORT',
      '',
      'Session 1: Wells',
      '',
      'The wells ran dry in May, and nobody had counted them.',
    );
    expect(sketchFront(report)).toEqual([
      'title: WELL FORUM 2021',
      'subtitle: Wells and Rain of the North',
      'organization: The Well Fund',
      'dates: 2021-05-03 to 2021-05-05',
      'venue: TOWN HALL; BERN',
    ]);
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.p1 The wells ran dry in May, and nobody had counted them.']);
  });

  test('the first sentences', () => {
    const report = lines(
      '# Wells',
      '',
      'The workshop took place on 18 June 2015 in Bern.',
      '',
      '## Session 1: Pumps',
      '',
      'The pumps are old.',
    );
    expect(sketchFront(report)).toEqual(['title: Wells', 'dates: 2015-06-18 to 2015-06-18']);
    expect(sketch(report)).toEqual([
      's1 # Pumps',
      's1.p1 The pumps are old.',
      'body # ',
      'body.p1 The workshop took place on 18 June 2015 in Bern.',
    ]);
  });

  test('a date in the front matter is the day of posting', () => {
    const report = lines(
      '---',
      'title: Wells',
      'date: 2021-06-01',
      '---',
      '',
      'The workshop was held on 3-4 May 2021.',
      '',
      '## Pumps',
      '',
      'The pumps are old.',
    );
    expect(sketchFront(report)).toEqual(['title: Wells', 'dates: 2021-05-03 to 2021-05-04']);
    expect(sketch(report)).toEqual([
      'body # ',
      'body.p1 The workshop was held on 3-4 May 2021.',
      'pumps # Pumps',
      'pumps.p1 The pumps are old.',
    ]);
  });

  test('front matter with a mistake, which is reported', () => {
    const report = lines('---', 'title: Well Forum', 'venue: [Bern', '---', '', '## Session 1: Wells', '', 'Dry.');
    expect(sketchFront(report)).toEqual(['title: Well Forum']);
    expect(parseReport(report).problems.map(({ code, span }) => [code, span?.start.line])).toEqual([
      ['report.front-matter', 3],
    ]);
  });
});
