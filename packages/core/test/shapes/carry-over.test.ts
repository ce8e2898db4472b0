import { describe, expect, test } from 'vitest';
import { session, sketch } from '../sketch.js';

describe('A speaker holds', () => {
  test('to the sentences that follow, until a group is the subject', () => {
    const report = session(
      'Ana Diaz said that the wells ran dry. The pumps were to blame. Participants agreed that they are old.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Ana Diaz said that the wells ran dry. The pumps were to blame. Participants agreed that they are old.',
      '  » [diaz] Ana Diaz said that the wells ran dry. The pumps were to blame.',
    ]);
  });

  test('to the bullets below', () => {
    const report = session(
      'Ana Diaz made three points:',
      '',
      '- The wells ran dry.',
      '- The pumps are old.',
      '- Nobody pays.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz made three points:',
      's1.h2 [diaz] The wells ran dry.',
      's1.h3 [diaz] The pumps are old.',
      's1.h4 [diaz] Nobody pays.',
    ]);
  });

  test('to a block quotation', () => {
    const report = session(
      'Ana Diaz summed up:',
      '',
      '> The wells ran dry, and nobody counted them.',
      '',
      'The session closed.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The session closed.',
      's1.h1 [diaz] Ana Diaz summed up:',
      's1.h2 [diaz] The wells ran dry, and nobody counted them.',
    ]);
  });

  test('not from somebody who moderated', () => {
    const report = session('Ana Diaz moderated the session. The wells ran dry in May.');
    expect(sketch(report)).toEqual([
      's1 # Wells [diaz]',
      's1.p1 Ana Diaz moderated the session. The wells ran dry in May.',
    ]);
  });

  test('not from somebody who is only mentioned', () => {
    const report = session(
      'The wells ran dry, as the study of Ana Diaz had shown. Tom Okoro said that nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The wells ran dry, as the study of Ana Diaz had shown. Tom Okoro said that nobody counts them.',
      '  » [okoro] Tom Okoro said that nobody counts them.',
    ]);
  });

  test('not past a heading', () => {
    const report = session(
      '### Pumps',
      '',
      'Ana Diaz: The pumps are old.',
      '',
      '### Money',
      '',
      'There is none for repairs.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      'pumps # Pumps < s1',
      'pumps.h1 [diaz] Ana Diaz | The pumps are old.',
      'money # Money < s1',
      'money.p1 There is none for repairs.',
    ]);
  });

  test('not to an agenda that a person presented', () => {
    const report = session('Ana Diaz presented the agenda:', '', '- The wells of the valley.', '- The pumps.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz presented the agenda:',
      's1.h2 [] The wells of the valley.',
      's1.h3 [] The pumps.',
    ]);
  });
});
