import { describe, expect, test } from 'vitest';
import { sketchFront, lines } from '../sketch.js';

describe('What an imported document says of itself is in', () => {
  test('a heading with days above the title', () => {
    const report = lines(
      '### Well meeting 9-11 June 2020 Link',
      '',
      '# Notes of the group',
      '',
      '## Wells',
      '',
      'Dry.',
    );
    expect(sketchFront(report)).toContain('dates: 2020-06-09 to 2020-06-11');
  });

  test('the first sentences, after the date of the report and lists of authors', () => {
    const authors = Array.from(
      { length: 7 },
      (_, index) => `(${index + 1}) Institute of Wells and Rain, University of the North`,
    );
    const report = lines(
      '# Report of the Well Forum',
      '',
      'August 4 2017',
      '',
      ...authors.flatMap((line) => [line, '']),
      '## Introduction',
      '',
      'With this in mind, the Well Fund organized an open workshop in Bern May 22-24 2017, to see which wells run dry.',
    );
    expect(sketchFront(report)).toContain('dates: 2017-05-22 to 2017-05-24');
  });

  test('the head of a letter', () => {
    const report = lines(
      '## Bern, 29 November 2019',
      '',
      'Ref.: AD/TO',
      '',
      '# Report of the Well Forum',
      '',
      '| Chair | Ana Diaz |',
      '| - | - |',
      '| Place | Bern |',
      '',
      '# Wells',
      '',
      'The wells ran dry.',
    );
    expect(sketchFront(report)).toContain('title: Report of the Well Forum');
  });
});
