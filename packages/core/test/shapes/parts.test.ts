import { describe, expect, test } from 'vitest';
import { lines, session, sketch } from '../sketch.js';

describe('Parts are read from', () => {
  test('no heading at all', () => {
    const report = lines(
      'The wells ran dry in May, and nobody had counted them before the traders left.',
      '',
      'Ana Diaz said that the pumps are old.',
    );
    expect(sketch(report)).toEqual([
      'body # ',
      'body.p1 The wells ran dry in May, and nobody had counted them before the traders left.',
      'body.h1 [diaz] Ana Diaz said that the pumps are old.',
    ]);
  });

  test('numbers in plain text', () => {
    const report = lines(
      'WELL FORUM',
      '',
      '1. Wells',
      '',
      'The wells ran dry in May, and nobody had counted them before the traders left the valley.',
      '',
      '2. Rain',
      '',
      'Rain is rare in the hills, and rarer in the plain, so that people store what they can.',
      '',
      '3. Money',
      '',
      'There is none for repairs, neither in the villages nor in the fund that was set up.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The wells ran dry in May, and nobody had counted them before the traders left the valley.',
      's2 # Rain',
      's2.p1 Rain is rare in the hills, and rarer in the plain, so that people store what they can.',
      's3 # Money',
      's3.p1 There is none for repairs, neither in the villages nor in the fund that was set up.',
    ]);
  });

  test('short lines in plain text', () => {
    const report = lines(
      'Well Forum',
      '',
      'Dry wells',
      '',
      'The wells ran dry in May, and nobody had counted them before the traders left the valley for good.',
      '',
      'Rain and snow',
      '',
      'Rain is rare in the hills, and rarer in the plain, so that people store what they can in jars.',
      '',
      'Money for pumps',
      '',
      'There is none for repairs, neither in the villages nor in the fund that was set up for them.',
    );
    expect(sketch(report)).toEqual([
      'dry-wells # Dry wells',
      'dry-wells.p1 The wells ran dry in May, and nobody had counted them before the traders left the valley for good.',
      'rain-and-snow # Rain and snow',
      'rain-and-snow.p1 Rain is rare in the hills, and rarer in the plain, so that people store what they can in jars.',
      'money-for-pumps # Money for pumps',
      'money-for-pumps.p1 There is none for repairs, neither in the villages nor in the fund that was set up for them.',
    ]);
  });

  test('recommendations and actions', () => {
    const report = session(
      'The wells ran dry.',
      '',
      '### Recommendations',
      '',
      '- Count the wells.',
      '',
      '## Recommendations',
      '',
      '1. Pay for pumps.',
      '2. Store the rain.',
      '',
      '## Next steps',
      '',
      '- Meet again in May.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The wells ran dry.',
      's1.r1 Count the wells.',
      'r1 Pay for pumps.',
      'r2 Store the rain.',
      'a1 Meet again in May.',
    ]);
  });

  test('proposals and discussions, which are not recommendations', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Proposals and discussions',
      '',
      '- The pumps should be sold.',
      '',
      '## Wells',
      '',
      'The wells ran dry.',
    );
    expect(sketch(report)).toEqual([
      'proposals-and-discussions # Proposals and discussions',
      'proposals-and-discussions.h1 [] The pumps should be sold.',
      'wells # Wells',
      'wells.p1 The wells ran dry.',
    ]);
  });
});
