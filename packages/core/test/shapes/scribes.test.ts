import { describe, expect, test } from 'vitest';
import { lines, panel, session, sketch, sketchPeople } from '../sketch.js';

describe('What a note-taker marks:', () => {
  test('dots go on with the speaker of the line before', () => {
    const report = panel(
      '- Ana: The wells ran dry in May.',
      '- ...: nobody had counted them.',
      '- … The pumps are old.',
      '- Tom: We count them now.',
      '- ...: once a year.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana | The wells ran dry in May.',
      's1.h2 [diaz] ... | nobody had counted them.',
      's1.h3 [diaz] … | The pumps are old.',
      's1.h4 [okoro] Tom | We count them now.',
      's1.h5 [okoro] ... | once a year.',
    ]);
  });

  test('dots after a line of nobody are nobody’s', () => {
    const report = panel('- Ana: The wells ran dry in May.', '- Lunch was served.', '- ... and the pumps are old.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana | The wells ran dry in May.',
      's1.h2 [] Lunch was served.',
      's1.h3 [] ... and the pumps are old.',
    ]);
  });

  test('a name in the markup of shared notes, and other names in brackets beside it', () => {
    const report = session(
      '- [name=lucia] The wells ran dry in the whole valley.',
      '- [obelit] Nobody had counted the pumps before May.',
      '- [minutes] are on the shared drive of the fund.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [lucia] [name=lucia] | The wells ran dry in the whole valley.',
      's1.h2 [obelit] [obelit] | Nobody had counted the pumps before May.',
      's1.h3 [] [minutes] are on the shared drive of the fund.',
    ]);
  });

  test('a short form with capitals in the middle', () => {
    const turns = ['ToK: The wells ran dry in May.', 'QV: Nobody counts them at all.'];
    const report = session(...[...turns, ...turns, ...turns].flatMap((turn) => [turn, '']));
    expect(sketchPeople(report)).toEqual(['tok: ToK', 'qv: QV']);
  });

  test('an item whose dash is inside the bold words', () => {
    const report = session('**- Wells:** They ran dry in May.', '', '**- Pumps:** They are old.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [] Wells: They ran dry in May.',
      's1.h2 [] Pumps: They are old.',
    ]);
  });

  test('an issue on a line of its own is a part of what it stands under', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Counting wells',
      '',
      'Issue 12',
      '',
      'The wells ran dry in May.',
      '',
      '## Old pumps',
      '',
      'The pumps are old.',
    );
    expect(sketch(report)).toEqual([
      'counting-wells # Counting wells',
      'issue-12 # Issue 12 < counting-wells',
      'issue-12.p1 The wells ran dry in May.',
      'old-pumps # Old pumps',
      'old-pumps.p1 The pumps are old.',
    ]);
  });
});
