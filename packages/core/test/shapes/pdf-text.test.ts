import { describe, expect, test } from 'vitest';
import { lines, sketch } from '../sketch.js';

describe('The text of a PDF may have', () => {
  test('a sentence across a page break', () => {
    const report = lines(
      'Session 1: Wells',
      '',
      'The wells that they dug in the valley',
      '',
      '\fran dry before June. The traders left.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The wells that they dug in the valley ran dry before June. The traders left.',
    ]);
  });

  test('bullets that are not Markdown', () => {
    const report = lines('Session 1: Wells', '', '• The wells ran dry in May.', '• The traders left the valley.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [] The wells ran dry in May.',
      's1.h2 [] The traders left the valley.',
    ]);
  });

  test('hyphens at the ends of lines', () => {
    const report = lines(
      'Session 1: Wells',
      '',
      'The report was inter-',
      'national in its outlook, and the wells were',
      'dry.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The report was international in its outlook, and the wells were dry.',
    ]);
  });
});
