import { describe, expect, test } from 'vitest';
import { lines, panel, session, sketch, sketchPeople } from '../sketch.js';

describe('Marks of a note-taker:', () => {
  test('dots continue the line of the speaker before', () => {
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

  test('dots after a line without a speaker have no speaker', () => {
    const report = panel('- Ana: The wells ran dry in May.', '- Lunch was served.', '- ... and the pumps are old.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana | The wells ran dry in May.',
      's1.h2 [] Lunch was served.',
      's1.h3 [] ... and the pumps are old.',
    ]);
  });

  test('a name in the markup of shared notes, and other names in brackets', () => {
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

  test('an issue on a line of its own is a part below the heading before it', () => {
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

describe('Names in notes:', () => {
  test('in round brackets, before a topic and not for the items below it', () => {
    const report = session(
      '- (Ana) Old pumps and new ones',
      '  - The rope does not hold when it is wet.',
      '  - Tom: nobody can find that out.',
      '- (Lucia) Worked on the ropes of the harbour',
      '- (Peter) The filter is part of the pump',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [ana] (Ana) | Old pumps and new ones',
      's1.h2 [] The rope does not hold when it is wet.',
      's1.h3 [tom] Tom | nobody can find that out.',
      's1.h4 [lucia] (Lucia) | Worked on the ropes of the harbour',
      's1.h5 [peter] (Peter) | The filter is part of the pump',
    ]);
  });

  test('one given name in round brackets is not a label', () => {
    expect(sketchPeople(session('- (Optional) Count the wells', '- (Ana) Old pumps and new ones'))).toEqual([]);
  });

  test('two in one label, one of them unknown', () => {
    const report = session(
      '- (Ana) Old pumps and new ones',
      '- (Lucia) Worked on the ropes of the harbour',
      '- (Peter) The filter is part of the pump',
      '- Quirun, Tom: a new pump opens the door to new rules.',
    );
    expect(sketch(report).at(-1)).toBe('s1.h4 [quirun] Quirun, Tom | a new pump opens the door to new rules.');
  });

  test('in capitals, in a transcript', () => {
    const turns = ['BRIAN: I guess the wells ran dry.', 'LUCIA: Nobody counts them at all.'];
    const report = lines('# Well Forum', '', ...[...turns, ...turns, ...turns].flatMap((turn) => [turn, '']));
    expect(sketchPeople(report)).toEqual(['brian: Brian; “BRIAN”', 'lucia: Lucia; “LUCIA”']);
  });

  test('in lower case, of a listed person', () => {
    const turns = ['lucia: the wells ran dry in May.', 'obelit: nobody counts them at all.'];
    const report = lines(
      '# Well Forum',
      '',
      'Present: Lucia Ferrer, Ana Diaz',
      '',
      ...[...turns, ...turns, ...turns].flatMap((turn) => [turn, '']),
    );
    expect(sketchPeople(report)).toEqual(['ferrer: Lucia Ferrer; “lucia”', 'diaz: Ana Diaz', 'obelit: obelit']);
  });

  test('in a roll call', () => {
    const report = lines(
      '# Well call',
      '',
      'If you join, sign in below so that we know it. Roll call:',
      '',
      '- Tom / Well Fund / @tom',
      '- Quirin Vantongeren / Rain Office / @qv',
      '',
      '## Updates',
      '',
      '- Quirin: The wells ran dry in May.',
    );
    expect(sketchPeople(report)).toEqual([
      'tom: Tom; Well Fund',
      'vantongeren: Quirin Vantongeren; Rain Office; “Quirin”',
    ]);
    expect(sketch(report)).toEqual([
      'updates # Updates',
      'updates.h1 [vantongeren] Quirin | The wells ran dry in May.',
    ]);
  });

  test('the label of an action is not a person', () => {
    const turns = ['ACTION_ITEM: Count all the wells in May.', 'Ana Diaz: Nobody counts them at all.'];
    const report = lines('# Well Forum', '', ...[...turns, ...turns, ...turns].flatMap((turn) => [turn, '']));
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz']);
  });
});
