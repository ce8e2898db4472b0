import { describe, expect, test } from 'vitest';
import { session, sketch } from '../sketch.js';

describe('Guiding questions', () => {
  test('in the paragraph under the title, and what it says besides', () => {
    const report = session(
      'The wells run dry each May. Who pays for the pumps? How can we count the wells. The panel had an hour.',
      '',
      'The panel spoke.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.g1 Who pays for the pumps?',
      's1.g2 How can we count the wells.',
      's1.p1 The wells run dry each May.',
      's1.p2 The panel had an hour.',
      's1.p3 The panel spoke.',
    ]);
  });

  test('in a list that a sentence announces', () => {
    const report = session(
      'The panel addressed these questions:',
      '',
      '- Who pays for the pumps?',
      '- Who counts the wells?',
      '',
      'The panel spoke.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.g1 Who pays for the pumps?',
      's1.g2 Who counts the wells?',
      's1.p1 The panel addressed these questions:',
      's1.p2 The panel spoke.',
    ]);
  });

  test('under a label', () => {
    const report = session(
      '**Guiding questions**',
      '',
      '1. Who pays for the pumps?',
      '2. Who counts the wells?',
      '',
      '**Panel Highlights**',
      '',
      '- **Ana Diaz (Well Fund)** said that the villages do.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.g1 Who pays for the pumps?',
      's1.g2 Who counts the wells?',
      's1.h1 [diaz] Ana Diaz (Well Fund) | said that the villages do.',
    ]);
  });

  test('are none where the paragraph tells something', () => {
    const report = session('Who pays? Nobody knows that. The pumps are old. The wells are dry. The traders have left.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Who pays? Nobody knows that. The pumps are old. The wells are dry. The traders have left.',
    ]);
  });
});
