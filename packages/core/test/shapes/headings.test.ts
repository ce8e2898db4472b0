import { describe, expect, test } from 'vitest';
import { sketch, lines } from '../sketch.js';

describe('Headings are', () => {
  test('sessions by their labels, parts by a slug', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Introduction',
      '',
      'The forum met in May.',
      '',
      '## Session 1: Wells',
      '',
      'The wells ran dry.',
      '',
      '## Session IV: Rain',
      '',
      'Rain is rare.',
      '',
      '## Lessons learned from the forum',
      '',
      'Count the wells.',
      '',
      '## Conclusions',
      '',
      'Meet again.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The wells ran dry.',
      's4 # Rain',
      's4.p1 Rain is rare.',
      'introduction # Introduction',
      'introduction.p1 The forum met in May.',
      'lessons-learned-from # Lessons learned from the forum',
      'lessons-learned-from.p1 Count the wells.',
      'conclusions # Conclusions',
      'conclusions.p1 Meet again.',
    ]);
  });

  test('topics if they are numbered, though their words alone mean notices', () => {
    const topic = (heading: string, text: string): string[] => ['', heading, '', text];
    const report = lines(
      '# Well Forum',
      ...topic('## 1. Wells', 'The wells ran dry.'),
      ...topic('## 2. Funding', 'Pumps are dear.'),
      ...topic('## Funding', 'The Rain Office paid for the room.'),
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 The wells ran dry.',
      'funding # Funding',
      'funding.p1 Pumps are dear.',
    ]);
  });

  test('numbers without the word session', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## 1. Wells',
      '',
      'The wells ran dry.',
      '',
      '### 1.1 Pumps',
      '',
      'The pumps are old.',
      '',
      '## 2. Rain',
      '',
      'Rain is rare.',
      '',
      '## 3. Money',
      '',
      'There is none.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The wells ran dry.',
      's1.1 # Pumps < s1',
      's1.1.p1 The pumps are old.',
      's2 # Rain',
      's2.p1 Rain is rare.',
      's3 # Money',
      's3.p1 There is none.',
    ]);
  });

  test('several first-level headings', () => {
    const report = lines(
      '# Wells',
      '',
      'The wells ran dry.',
      '',
      '# Rain',
      '',
      'Rain is rare.',
      '',
      '# Money',
      '',
      'There is none.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 The wells ran dry.',
      'rain # Rain',
      'rain.p1 Rain is rare.',
      'money # Money',
      'money.p1 There is none.',
    ]);
  });

  test('levels that jump', () => {
    const report = lines(
      '# Well Forum',
      '',
      '#### Wells',
      '',
      'The wells ran dry.',
      '',
      '## Rain',
      '',
      'Rain is rare.',
      '',
      '##### Snow',
      '',
      'Snow is rarer.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 The wells ran dry.',
      'rain # Rain',
      'rain.p1 Rain is rare.',
      'snow # Snow < rain',
      'snow.p1 Snow is rarer.',
    ]);
  });

  test('bold lines', () => {
    const report = lines(
      '# Well Forum',
      '',
      '**Dry wells**',
      '',
      'The wells ran dry in May.',
      '',
      '**Rain and snow**',
      '',
      'Rain is rare in the hills.',
    );
    expect(sketch(report)).toEqual([
      'dry-wells # Dry wells',
      'dry-wells.p1 The wells ran dry in May.',
      'rain-and-snow # Rain and snow',
      'rain-and-snow.p1 Rain is rare in the hills.',
    ]);
  });

  test('sessions below a summary', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Summary',
      '',
      'The wells ran dry.',
      '',
      '### Session 1: Pumps',
      '',
      'The pumps are old.',
      '',
      '### Session 2: Rain',
      '',
      'Rain is rare.',
    );
    expect(sketch(report)).toEqual([
      'summary.p1 The wells ran dry.',
      's1 # Pumps',
      's1.p1 The pumps are old.',
      's2 # Rain',
      's2.p1 Rain is rare.',
    ]);
  });

  test('days', () => {
    const report = lines(
      '# Well Forum, 5-6 May 2022',
      '',
      '## Day 1',
      '',
      '### Session 1: Wells',
      '',
      'The wells ran dry.',
      '',
      '## Day 2',
      '',
      '### Session 2: Rain',
      '',
      'Rain is rare.',
    );
    expect(sketch(report)).toEqual([
      'd1 Day 1 (2022-05-05): s1',
      'd2 Day 2 (2022-05-06): s2',
      's1 d1 # Wells',
      's1.p1 The wells ran dry.',
      's2 d2 # Rain',
      's2.p1 Rain is rare.',
    ]);
  });

  test('a numbered session alone', () => {
    const report = lines('## Session 3: Wells', '', 'The wells ran dry.');
    expect(sketch(report)).toEqual(['s3 # Wells', 's3.p1 The wells ran dry.']);
  });

  test('a bold line of a wrapped text, and a long question in bold', () => {
    const wrapped = ['**Why it is sometimes best to wait until the last of the wells', 'is dry**'];
    const question =
      '**Which of the wells and pumps of the valley have you found the most useful in the dry months of the year?**';
    const report = lines('# Well Forum', '', ...wrapped, '', 'Rain is rare.', '', question, '', 'The wells ran dry.');
    expect(sketch(report).filter((line) => line.includes('#'))).toEqual([
      'why-it-is # Why it is sometimes best to wait until the last of the wells is dry',
      `which-of-the # ${question.slice(2, -2)}`,
    ]);
  });

  test('not the count of a vote', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Money',
      '',
      'The plan is to buy pumps.',
      '',
      '**For: 8**',
      '',
      'The plan is adopted.',
    );
    expect(sketch(report).filter((line) => line.includes('#'))).toEqual(['money # Money']);
  });
});
