import { parseReport } from '../../src/index.js';
import { describe, expect, test } from 'vitest';
import { lines, session, sketch, sketchPeople } from '../sketch.js';

describe('People are known', () => {
  test('by initials in brackets', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Ana Diaz (AD) said that the wells ran dry. AD added that the pumps are old.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz (AD) said that the wells ran dry. AD added that the pumps are old.',
    ]);
  });

  test('by a list of names and initials without a label', () => {
    const report = lines(
      '# Well Forum',
      '',
      'Ana Diaz (AD), Quirin Vantongeren (QV), Tom Okoro (TO), Karim Lindqvist (KL)',
      '',
      '## Session 1: Wells',
      '',
      'QV: The wells ran dry in May.',
      '',
      'KL: The pumps are old.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [vantongeren] QV | The wells ran dry in May.',
      's1.h2 [lindqvist] KL | The pumps are old.',
    ]);
  });

  test('by the initials of a name in a list, which nobody explains', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Attendees',
      '',
      '* Ana Diaz (Well Fund)',
      '* Tom Okoro (Harbour Trust)',
      '* Tina Osei (Port Authority)',
      '',
      '## Session 1: Wells',
      '',
      '**AD** explained that the wells ran dry in May.',
      '',
      '**Q: AD** - who pays for the pumps?',
      '',
      '**A: TO** - nobody does.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] AD | explained that the wells ran dry in May.',
      's1.q1 ? [diaz] Q: AD | who pays for the pumps?',
      // Two people have these initials.
      '  ! [] A | TO - nobody does.',
    ]);
  });

  test('in a list with an unclosed bracket', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Attendees',
      '',
      '* Ana Diaz (Well Fund',
      '* Tom Okoro (Harbour Trust)',
      '',
      '## Session 1: Wells',
      '',
      'Ana Diaz said that the wells ran dry. Tom Okoro agreed.',
    );
    expect(parseReport(report, { key: 'wells' }).people.map(({ affiliations }) => affiliations)).toEqual([
      ['Well Fund'],
      ['Harbour Trust'],
    ]);
  });

  test('by a label over two lines, and the second line is nobody', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      '- Ana Diaz,',
      '  HU Porto: We should count the wells.',
      '- Tom Okoro,',
      '  HU Porto: We should pay for the pumps.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz, HU Porto | We should count the wells.',
      's1.h2 [okoro] Tom Okoro, HU Porto | We should pay for the pumps.',
    ]);
  });

  test('by headings of the same form as others with names', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Wells: Ana Diaz (Well Fund)',
      '',
      'The wells ran dry in May.',
      '',
      '## Pumps: Maria Okoro (Rain Office)',
      '',
      'The pumps are old.',
      '',
      '## Rain: Quirin Vantongeren (Rain Office)',
      '',
      'The rain came late.',
    );
    expect(sketch(report)).toEqual([
      'wells-ana-diaz # Wells: Ana Diaz (Well Fund)',
      'wells-ana-diaz.h1 [diaz] The wells ran dry in May.',
      'pumps-maria-okoro # Pumps: Maria Okoro (Rain Office)',
      'pumps-maria-okoro.h1 [okoro] The pumps are old.',
      'rain-quirin-vantongeren # Rain: Quirin Vantongeren (Rain Office)',
      'rain-quirin-vantongeren.h1 [vantongeren] The rain came late.',
    ]);
  });

  test('by a user name that is used once, among others', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      '* kweto: the wells ran dry in the hills',
      '* zarnla: the pumps are old and slow',
      '* obelit: nobody pays for the pumps',
      '* kweto: the fund is empty again',
      '* zarnla: we should count the wells',
      '* obelit: we should pay for them',
      '* viraq: we could use the meters',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [kweto] kweto | the wells ran dry in the hills',
      's1.h2 [zarnla] zarnla | the pumps are old and slow',
      's1.h3 [obelit] obelit | nobody pays for the pumps',
      's1.h4 [kweto] kweto | the fund is empty again',
      's1.h5 [zarnla] zarnla | we should count the wells',
      's1.h6 [obelit] obelit | we should pay for them',
      's1.h7 [viraq] viraq | we could use the meters',
    ]);
  });

  test('at the end of a line before a colon, and not in a remark', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Participants',
      '',
      '- Ana Diaz',
      '- Tom Okoro',
      '',
      '## Session 1: Wells',
      '',
      'The open day (Ana, who was there)',
      '',
      '- Count the wells.',
      '',
      'Ideas (Tom):',
      '',
      '- Meters for the pumps.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The open day (Ana, who was there)',
      's1.h1 [] Count the wells.',
      's1.h2 [okoro] Ideas (Tom):',
      's1.h3 [okoro] Meters for the pumps.',
    ]);
  });

  test('and topics that are joined in a label are nobody', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Water and tariffs: The wells ran dry again this year.',
      '',
      'Ana Diaz: The pumps are old and nobody pays.',
      '',
      'Water and tariffs: The price doubled in the hills.',
      '',
      'Ana Diaz: Nobody counts the wells in May.',
      '',
      'Ana Diaz: The fund is empty again.',
      '',
      'Water and tariffs: The tankers came late again.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Water and tariffs: The wells ran dry again this year.',
      's1.p2 Water and tariffs: The price doubled in the hills.',
      's1.p3 Water and tariffs: The tankers came late again.',
      's1.h1 [diaz] Ana Diaz | The pumps are old and nobody pays.',
      's1.h2 [diaz] Ana Diaz | Nobody counts the wells in May.',
      's1.h3 [diaz] Ana Diaz | The fund is empty again.',
    ]);
  });

  test('and a dash between figures ends no label', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Ana Diaz, director of the Well Fund, said that 10—15% of the wells run dry in May.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz, director of the Well Fund, said that 10—15% of the wells run dry in May.',
    ]);
  });

  test('by the first of two surnames', () => {
    const report = lines(
      '# Well Forum',
      '',
      'Ana Quintero explained the survey.',
      '',
      '## Participants',
      '',
      '- Ana Quintero Roca (Well Fund)',
      '',
      '## Session 1: Wells',
      '',
      'Ana Quintero said that the wells ran dry.',
    );
    expect(sketch(report)[1]).toBe('s1.h1 [roca] Ana Quintero said that the wells ran dry.');
  });

  test('by the given name of another form of their name', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Participants',
      '',
      '- Daniel S. Okoro (Rain Office)',
      '',
      '## Session 1: Wells',
      '',
      'Dan Okoro said that the wells ran dry.',
      '',
      'Dan presented a plan.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [okoro] Dan Okoro said that the wells ran dry.',
      's1.h2 [okoro] Dan presented a plan.',
    ]);
  });

  test('without an office that has a prefix', () => {
    const report = session('AWG Vice-Chair Quirin Vantongeren said that the wells ran dry.');
    expect(sketchPeople(report)).toEqual(['vantongeren: Quirin Vantongeren']);
  });

  test('by a short given name that no other person has', () => {
    const names = (...others: readonly string[]): string =>
      lines(
        '# Well Forum',
        '',
        '## Participants',
        '',
        ...['Daniel Okoro', 'Ana Diaz', ...others].map((name) => `- ${name} (Well Fund)`),
        '',
        '## Session 1: Wells',
        '',
        'Dan presented a plan.',
      );
    expect(sketch(names()).at(-1)).toBe('s1.h1 [okoro] Dan presented a plan.');
    expect(sketch(names('Dan Vantongeren')).at(-1)).toBe('s1.h1 [vantongeren] Dan presented a plan.');
  });

  test('with the organization in brackets after their names in prose', () => {
    const report = session(
      'Ana Diaz (Well Fund) said that wells ran dry. Tom Okoro (Rain Office, Alva) agreed. Lucia Ferrer (AU) said no. ' +
        'According to Hana Wex (2012), nobody counts them. Mei Tanaka (She was ill) wrote that pumps are loud.',
    );
    expect(parseReport(report).people.map(({ name, affiliations }) => [name, ...affiliations])).toEqual([
      ['Ana Diaz', 'Well Fund'],
      ['Tom Okoro', 'Rain Office, Alva'],
      ['Lucia Ferrer', 'AU'],
      ['Hana Wex'],
      ['Mei Tanaka'],
    ]);
    // A label says it more exactly.
    const labelled = session('Ana Diaz (Fund) said that wells ran dry.', '', 'Ana Diaz (Well Fund): They did.');
    expect(sketchPeople(labelled)).toEqual(['diaz: Ana Diaz; Well Fund']);
  });

  test('not by the bibliography, whose authors do not take part', () => {
    const report = session(
      'Ana Diaz said that the wells ran dry.',
      '',
      '## References',
      '',
      '- Tom Okoro (Rain Office): Dry wells. Lucia Ferrer wrote that pumps are loud.',
      '- Hana Wex – Counting wells.',
    );
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz']);
  });

  test('not by a site in two words', () => {
    const item = (name: string): string => `- GitHub: https://example.org/the/list/of/${name}`;
    const report = session('Ana Diaz said that the wells ran dry.', '', item('wells'), item('pumps'));
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz']);
  });

  test('not by their biographies, which cannot be cited', () => {
    const bio = 'Ana Diaz leads the fund. She said once that she prefers rain.';
    const report = lines(session('Ana Diaz said that the wells ran dry.'), '', '## Author bios', '', bio);
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.h1 [diaz] Ana Diaz said that the wells ran dry.']);
  });
});
