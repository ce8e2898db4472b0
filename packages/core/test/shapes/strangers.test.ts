import { describe, expect, test } from 'vitest';
import { lines, session, sketch, sketchPeople } from '../sketch.js';

describe('These are not speakers:', () => {
  test('the speaker before an unknown person, whom a pronoun means', () => {
    const report = session(
      'Ana Diaz said that the wells ran dry.',
      '',
      'Quirin Vantongeren is the keeper of the pumps. He has had similar problems with them.',
      '',
      'The group met Lucia Ferrer of the Rain Office at the harbour. She had learned that pumps rust.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Quirin Vantongeren is the keeper of the pumps. He has had similar problems with them.',
      's1.p2 The group met Lucia Ferrer of the Rain Office at the harbour. She had learned that pumps rust.',
      's1.h1 [diaz] Ana Diaz said that the wells ran dry.',
    ]);
  });

  test('the speaker before a paragraph that introduces a list', () => {
    const report = session(
      'Ana Diaz said that the wells ran dry.',
      '',
      'Fears for the next year had less time than hopes. Some were these:',
      '',
      '- The rain comes late.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Fears for the next year had less time than hopes. Some were these:',
      's1.h1 [diaz] Ana Diaz said that the wells ran dry.',
      's1.h2 [] The rain comes late.',
    ]);
  });

  test('a thing in quotation marks, and words before a colon', () => {
    const report = session(
      'The keepers have a device called "Drybox". These Drybox units report the level of the water. In May the keepers called "Drybox" useful.',
      '',
      'Notable: The wells ran dry. Notable: The pumps are old.',
      '',
      'POLL: Who pays? TL/DR: Nobody. AOB: None. IRC: None.',
    );
    expect(sketchPeople(report)).toEqual([]);
  });

  test('a place in a heading', () => {
    const report = lines(
      '# Well days',
      '',
      '## Rio de Janeiro',
      '',
      'Wells were counted.',
      '',
      '## Recife',
      '',
      'Pumps were built.',
    );
    expect(sketchPeople(report)).toEqual([]);
  });

  test('a bold line among others that are not names', () => {
    const report = lines(
      '# Well days',
      '',
      '**Salford (NL)**',
      '',
      'Wells were counted.',
      '',
      '**Porto de Quelba (NL)**',
      '',
      'Pumps were built.',
      '',
      '**Tarn (SL)**',
      '',
      'Ropes were made.',
    );
    expect(sketchPeople(report)).toEqual([]);
    expect(sketch(report)).toContain('porto-de-quelba # Porto de Quelba (NL)');
  });

  test('a group with the name of its place', () => {
    expect(sketchPeople(session('Northland-based Drillers said that the wells ran dry.'))).toEqual([]);
  });

  test('the organization of a speaker, in a list of speakers', () => {
    const report = session(
      'The panelists were Ana Diaz, who edits for the board of Quelbo Tarnis, and Tom Okoro of the Rain Office.',
    );
    expect(sketchPeople(report).join()).not.toContain('Tarnis');
  });
});

describe('These are speakers:', () => {
  test('a person with an unknown name and an office', () => {
    const report = session('Next, Quirin Vantongeren, the coordinator for the Rain Office, gave a talk on the wells.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [vantongeren] Next, Quirin Vantongeren, the coordinator for the Rain Office, gave a talk on the wells.',
    ]);
  });

  test('a co-organiser', () => {
    const report = session('As the wells were dry, the co-organiser Ana Diaz gave a short talk on the pumps.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] As the wells were dry, the co-organiser Ana Diaz gave a short talk on the pumps.',
    ]);
  });

  test('a person whom the group heard', () => {
    const report = session(
      'We then heard from Ana Diaz of the Rain Office about her work. She learned that ropes rot.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 We then heard from Ana Diaz of the Rain Office about her work. She learned that ropes rot.',
      '  » [diaz] We then heard from Ana Diaz of the Rain Office about her work.',
      '  » [diaz] She learned that ropes rot.',
    ]);
  });

  test('a thing that follows an article, opens a quotation, or begins the name of an organization', () => {
    expect(
      sketchPeople(
        session(
          'The fund launched the Soggy Bucketeer. Soggy Bucketeer brought many visitors.',
          '',
          '“Pumping Kestrel showed what pumps need.”',
          '',
          'Harvest Wheal and Rain Institute gave us tankers. Harvest Wheal said that they leak.',
        ),
      ),
    ).toEqual([]);
  });

  test('a site', () => {
    const report = lines('# Well days', '', '- **Wells.example Newsletter**: it is sent to all villages each month.');
    expect(sketchPeople(report)).toEqual([]);
  });
});
