import { describe, expect, test } from 'vitest';
import { lines, session, sketch, sketchPeople } from '../sketch.js';

describe('A person is known by', () => {
  test('a full name first, a part of it later', () => {
    const report = session(
      'Ana Diaz, director of the Well Fund, said that the wells ran dry. Diaz blamed the pumps. Tom Okoro of the Rain Office disagreed. Okoro said that nobody had counted them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Ana Diaz, director of the Well Fund, said that the wells ran dry. Diaz blamed the pumps. Tom Okoro of the Rain Office disagreed. Okoro said that nobody had counted them.',
      '  » [diaz] Ana Diaz, director of the Well Fund, said that the wells ran dry. Diaz blamed the pumps.',
      '  » [okoro] Tom Okoro of the Rain Office disagreed. Okoro said that nobody had counted them.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz', 'okoro: Tom Okoro']);
  });

  test('a role before the name', () => {
    const report = session(
      'Minister Ana Diaz said that the wells ran dry. Well Fund engineer Tom Okoro replied that nobody had counted them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Minister Ana Diaz said that the wells ran dry. Well Fund engineer Tom Okoro replied that nobody had counted them.',
      '  » [diaz] Minister Ana Diaz said that the wells ran dry.',
      '  » [okoro] Well Fund engineer Tom Okoro replied that nobody had counted them.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Minister Ana Diaz', 'okoro: Tom Okoro']);
  });

  test('the name at the end', () => {
    const report = session(
      '“The wells ran dry,” said Ana Diaz, director of the Well Fund.',
      '',
      '“Nobody counts them,” added Tom Okoro.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] “The wells ran dry,” said Ana Diaz, director of the Well Fund.',
      's1.h2 [okoro] “Nobody counts them,” added Tom Okoro.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz', 'okoro: Tom Okoro']);
  });

  test('a pronoun', () => {
    const report = session(
      'Ana Diaz (Well Fund) opened the session. She said that the wells ran dry. They had been full in March. Tom Okoro disagreed. He said that nobody had counted them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Ana Diaz (Well Fund) opened the session. She said that the wells ran dry. They had been full in March. Tom Okoro disagreed. He said that nobody had counted them.',
      '  » [diaz] She said that the wells ran dry. They had been full in March.',
      '  » [okoro] Tom Okoro disagreed. He said that nobody had counted them.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz; Well Fund', 'okoro: Tom Okoro']);
  });

  test('a list of those present', () => {
    const report = lines(
      '# Well Forum',
      '',
      'Present: Ana Diaz (Well Fund), Tom Okoro (Rain Office)',
      '',
      '## Wells',
      '',
      'Ana said that the wells ran dry. Tom asked who counts them.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 Ana said that the wells ran dry. Tom asked who counts them.',
      '  » [diaz] Ana said that the wells ran dry.',
      '  » [okoro] Tom asked who counts them.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz; Well Fund', 'okoro: Tom Okoro; Rain Office']);
  });

  test('a table of attendees', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Attendees',
      '',
      '| Name | Organisation |',
      '|---|---|',
      '| Ana Diaz | Well Fund |',
      '| Tom Okoro | Rain Office |',
      '',
      '## Wells',
      '',
      'Ana: The wells ran dry.',
      '',
      'Tom: Nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.h1 [diaz] Ana | The wells ran dry.',
      'wells.h2 [okoro] Tom | Nobody counts them.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz; Well Fund; “Ana”', 'okoro: Tom Okoro; Rain Office; “Tom”']);
  });

  test('according to', () => {
    const report = session('According to Ana Diaz of the Well Fund, the wells ran dry. The traders left.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 According to Ana Diaz of the Well Fund, the wells ran dry. The traders left.',
      '  » [diaz] According to Ana Diaz of the Well Fund, the wells ran dry.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz']);
  });

  test('an honorific and a surname', () => {
    const report = session('Dr. Ana Diaz said that the wells ran dry. Later, Dr. Diaz blamed the pumps.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Dr. Ana Diaz said that the wells ran dry. Later, Dr. Diaz blamed the pumps.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Dr. Ana Diaz; “Dr. Diaz”']);
  });

  test('two who speak together', () => {
    const report = session('Ana Diaz and Tom Okoro both said that the wells ran dry. They blamed the pumps.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz okoro] Ana Diaz and Tom Okoro both said that the wells ran dry. They blamed the pumps.',
    ]);
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz', 'okoro: Tom Okoro']);
  });

  test('labels of several people, each with an affiliation', () => {
    const report = session('- **Ana Diaz (Well Fund) and Tom Okoro (Rain Office):** The wells ran dry in May.');
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz; Well Fund', 'okoro: Tom Okoro; Rain Office']);
  });

  test('a short form in brackets', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Participants',
      '',
      '- Berta Thome (Bertie)',
      '- Lucia Ferrer (Chia)',
      '- Tom Okoro (Rain)',
      '',
      '## Session 1: Wells',
      '',
      'Bertie said that the wells ran dry.',
      '',
      'Chia: The pumps are old.',
      '',
      'Tom: Nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [thome] Bertie said that the wells ran dry.',
      's1.h2 [ferrer] Chia | The pumps are old.',
      's1.h3 [okoro] Tom | Nobody counts them.',
    ]);
    expect(sketchPeople(report)).toEqual([
      'thome: Berta Thome; “Bertie”',
      'ferrer: Lucia Ferrer; “Chia”',
      'okoro: Tom Okoro; Rain; “Tom”',
    ]);
  });

  test('an office without a second comma', () => {
    const report = session('Mira Holst, Senior Engineer at WF said that half of the pumps rust. She blamed the salt.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [holst] Mira Holst, Senior Engineer at WF said that half of the pumps rust. She blamed the salt.',
    ]);
  });

  test('a clause about who speaks', () => {
    const report = session(
      'The session was opened by the director, Ms. Amina Bello, who welcomed the guests. She recalled that the wells were new.',
    );
    expect(sketch(report)).toContain('  » [bello] She recalled that the wells were new.');
    const other = session('The last guest was Tom Okoro, who argued that nobody counts them.');
    expect(sketch(other)).toContain('s1.h1 [okoro] The last guest was Tom Okoro, who argued that nobody counts them.');
  });

  test('a short form of the given name in a list', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Participants',
      '',
      '- Donald Grube (Well Fund)',
      '- Ana Diaz (Rain Office)',
      '',
      '## Wells',
      '',
      '- Don mentioned that pumps rust.',
      '- Ana asked who pays.',
      '- Don replied that the fund does.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.h1 [grube] Don mentioned that pumps rust.',
      'wells.h2 [diaz] Ana asked who pays.',
      'wells.h3 [grube] Don replied that the fund does.',
    ]);
  });

  test('the column of the speakers in a table', () => {
    const report = session(
      '| Topic | Speaker | Main point |',
      '| --- | --- | --- |',
      '| Pumps | Ms. Grace Okoye, Village Fund | Pumps rust within a year. |',
      '| Rain | Tom Okoro (Rain Office) | The rain comes late. |',
    );
    expect(sketch(report).filter((line) => line.includes('»'))).toEqual([
      expect.stringContaining('[okoye] Pumps |'),
      expect.stringContaining('[okoro] Rain |'),
    ]);
  });

  test('a verb that opens the sentence before the name', () => {
    const report = session(
      'Ana Diaz of the Well Fund spoke first.',
      '',
      'Says Diaz, “Once you count wells, you see them everywhere.”',
    );
    expect(sketch(report)).toContain('s1.h2 [diaz] Says Diaz, “Once you count wells, you see them everywhere.”');
  });
});
