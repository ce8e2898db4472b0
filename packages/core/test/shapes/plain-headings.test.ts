import { describe, expect, test } from 'vitest';
import { lines, sketch } from '../sketch.js';

describe('Headings in plain text are', () => {
  test('titles below rules', () => {
    const report = lines(
      'Well Forum',
      '',
      '----------------------------',
      'Wells in the hills',
      '',
      'The wells ran dry in May, and nobody had counted them.',
      '',
      '----------------------------',
      'Pumps',
      '',
      'The pumps are old, and nobody repairs them in the hills.',
      '',
      '----------------------------',
      'Rain',
      '',
      'The rain came late, and the tankers came later.',
    );
    expect(sketch(report)).toEqual([
      'wells-in-the # Wells in the hills',
      'wells-in-the.p1 The wells ran dry in May, and nobody had counted them.',
      'pumps # Pumps',
      'pumps.p1 The pumps are old, and nobody repairs them in the hills.',
      'rain # Rain',
      'rain.p1 The rain came late, and the tankers came later.',
    ]);
  });

  test('titles below lone numbers, also above a short sentence', () => {
    const report = lines(
      'Well Forum',
      '',
      '1.',
      '',
      'Wells in the hills',
      'They ran dry.',
      '',
      '2.',
      '',
      'Pumps',
      'They are old.',
    );
    expect(sketch(report)).toEqual([
      'wells-in-the # Wells in the hills',
      'wells-in-the.p1 They ran dry.',
      'pumps # Pumps',
      'pumps.p1 They are old.',
    ]);
  });

  test('no sentences about an item', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Wells',
      '',
      'The minutes were agreed with these changes:',
      '',
      'Item 6 – the last line should read: Ana will speak.',
      '',
      'The wells ran dry.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 The minutes were agreed with these changes:',
      'wells.p2 Item 6 – the last line should read: Ana will speak.',
      'wells.p3 The wells ran dry.',
    ]);
  });

  test('no lines that start with an arrow', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Wells',
      '',
      '- Who pays?',
      '',
      '=> The district pays.',
      '',
      '=> The fund is empty.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 => The district pays.',
      'wells.p2 => The fund is empty.',
      'wells.h1 [] Who pays?',
    ]);
  });
});
