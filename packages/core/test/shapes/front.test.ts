import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { sketch, sketchFront, lines } from '../sketch.js';

describe('What a report says of itself is in', () => {
  test('front matter', () => {
    const report = lines(
      '---',
      'title: Well Forum',
      'dates: 3-4 May 2021',
      'venue: Town Hall, Bern',
      'organization: Well Fund',
      '---',
      '',
      '## Session 1: Wells',
      '',
      'The wells ran dry.',
    );
    expect(sketchFront(report)).toEqual([
      'title: Well Forum',
      'organization: Well Fund',
      'dates: 2021-05-03 to 2021-05-04',
      'venue: Town Hall, Bern',
    ]);
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.p1 The wells ran dry.']);
  });

  test('a line with the place and the date', () => {
    const report = lines(
      '# Well Forum',
      '',
      'Tamale, Northern Region, Ghana, 3-4 March 2023',
      '',
      '## Session 1: Wells',
      '',
      'The wells ran dry.',
    );
    expect(sketchFront(report)).toEqual([
      'title: Well Forum',
      'dates: 2023-03-03 to 2023-03-04',
      'venue: Tamale, Northern Region, Ghana',
    ]);
  });

  test('a cover', () => {
    const report = lines(
      'The Well Fund',
      '',
      'WELL FORUM 2021',
      'Wells and Rain of the North',
      '',
      'MAY 3 - 5, 2021',
      'TOWN HALL; BERN',
      '',
      'FORUM REPORT',
      '',
      'Session 1: Wells',
      '',
      'The wells ran dry in May, and nobody had counted them.',
    );
    expect(sketchFront(report)).toEqual([
      'title: WELL FORUM 2021',
      'subtitle: Wells and Rain of the North',
      'organization: The Well Fund',
      'dates: 2021-05-03 to 2021-05-05',
      'venue: TOWN HALL; BERN',
    ]);
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.p1 The wells ran dry in May, and nobody had counted them.']);
  });

  const languages = {
    en: 'The wells of the north were dry, and the people who lived there had to walk to the river for water.',
    es: 'Los pozos del norte se secaron en mayo, y la gente que vive en una aldea también camina más hasta el río.',
    fr: "Les puits sont vides, et la pluie qui tombe dans une vallée est perdue avec cette eau que les gens n'ont pas.",
    de: 'Die Brunnen sind leer, und der Regen ist nicht für eine Stadt gedacht, die sich auf das Wasser verlässt.',
    pt: 'Os poços não têm água, e uma aldeia foi também ao rio, em que as pessoas são mais pobres e é longe.',
  };

  test.each<[keyof typeof languages, string, string, string?]>([
    ['en', 'MAY 3 - 5, 2021 TOWN HALL; BERN', '2021-05-03 to 2021-05-05', 'TOWN HALL; BERN'],
    ['en', '3rd to 5th May 2021, Town Hall of Bern', '2021-05-03 to 2021-05-05', 'Town Hall of Bern'],
    ['en', 'Town Hall | 3–5 May 2021', '2021-05-03 to 2021-05-05', 'Town Hall'],
    ['en', 'Bern, May 3/4, 2021', '2021-05-03 to 2021-05-04', 'Bern'],
    ['en', '3 -- 5 May 2021', '2021-05-03 to 2021-05-05'],
    ['en', 'Date: 2021/05/03', '2021-05-03 to 2021-05-03'],
    ['es', '3–5 DE MAYO DE 2021 HOTEL CENTRAL; LIMA, PERÚ', '2021-05-03 to 2021-05-05', 'HOTEL CENTRAL; LIMA, PERÚ'],
    ['es', 'Lunes 3 a miércoles 5 de mayo de 2021', '2021-05-03 to 2021-05-05'],
    ['es', 'Fecha: 3 de mayo de 2021', '2021-05-03 to 2021-05-03'],
    ['fr', 'Hôtel Central, Genève, 3 à 5 mai 2021', '2021-05-03 to 2021-05-05', 'Hôtel Central, Genève'],
    ['de', 'Rathaus Bern, 3.–5.5.2021', '2021-05-03 to 2021-05-05', 'Rathaus Bern'],
    ['de', 'Montag, 3. bis Mittwoch, 5. Mai 2021', '2021-05-03 to 2021-05-05'],
    ['pt', '3 a 5 de maio de 2021 – Hotel Central, Lisboa', '2021-05-03 to 2021-05-05', 'Hotel Central, Lisboa'],
  ])('a date with or without its place (%s): %s', (language, line, dates, venue) => {
    const report = lines('# Foro', '', line, '', '## Session 1', '', languages[language]);
    expect(sketchFront(report)).toEqual([
      'title: Foro',
      `dates: ${dates}`,
      ...(venue === undefined ? [] : [`venue: ${venue}`]),
    ]);
  });

  test('a heading in the style of its title', () => {
    const report = lines('# The Well Fund', '', '# MAY 3 - 5, 2021 TOWN HALL; BERN', '', '# WELLS', '', languages.en);
    expect(sketchFront(report)).toContain('dates: 2021-05-03 to 2021-05-05');
  });

  test('a bold line with the place and the date, below the title', () => {
    const report = lines(
      '# Wells',
      '',
      '**Bern, Switzerland, 3-5 May 2021**',
      '',
      languages.en,
      '',
      '## Pumps',
      '',
      'Old.',
    );
    expect(sketchFront(report)).toEqual([
      'title: Wells',
      'dates: 2021-05-03 to 2021-05-05',
      'venue: Bern, Switzerland',
    ]);
    expect(parseReport(report).parts.map(({ title }) => title)).toEqual(['', 'Pumps']);
  });

  test('bold lines with dates that are headings', () => {
    const report = lines(
      '# Wells',
      '',
      '**Bern, 3-5 May 2021**',
      '',
      languages.en,
      '',
      '**Lima, 6 June 2021**',
      '',
      'Old.',
    );
    expect(parseReport(report).parts.map(({ title }) => title)).toEqual(['Bern, 3-5 May 2021', 'Lima, 6 June 2021']);
  });

  test.each([
    'Edited by Ana Maria Diaz, 3 May 2021',
    '- [June 2, 2017](a.md)\n- [June 6, 2017](b.md)',
    '3 May 2021, when the wells of the north ran dry, was the first of many days without water.',
  ])('no event: %s', (line) => {
    expect(sketchFront(lines('# Wells', '', line, '', '## Pumps', '', languages.en))).toEqual(['title: Wells']);
  });

  test('the first sentences', () => {
    const report = lines(
      '# Wells',
      '',
      'The workshop took place on 18 June 2015 in Bern.',
      '',
      '## Session 1: Pumps',
      '',
      'The pumps are old.',
    );
    expect(sketchFront(report)).toEqual(['title: Wells', 'dates: 2015-06-18 to 2015-06-18']);
    expect(sketch(report)).toEqual([
      's1 # Pumps',
      's1.p1 The pumps are old.',
      'body # ',
      'body.p1 The workshop took place on 18 June 2015 in Bern.',
    ]);
  });

  test.each([
    ['a line', 'Published: 12 June 2021'],
    ['a line with a label', 'Date of publication: 12 June 2021'],
    ['a line in another language', 'Veröffentlicht: 12. Juni 2021'],
    ['a sentence', 'The report of the workshop that was held in Alva was published on 12 June 2021.'],
  ])('%s that says when the report was published dates no workshop', (_, line) => {
    expect(sketchFront(lines('# Well Forum', '', line, '', '## Wells', '', 'The wells ran dry.'))).not.toContain(
      'dates: 2021-06-12 to 2021-06-12',
    );
    const held = 'The workshop was held on 3 May 2021.';
    expect(sketchFront(lines('# Well Forum', '', line, '', held, '', '## Wells', '', 'The wells ran dry.'))).toContain(
      'dates: 2021-05-03 to 2021-05-03',
    );
  });

  test('a date in the front matter is the day of posting', () => {
    const report = lines(
      '---',
      'title: Wells',
      'date: 2021-06-01',
      '---',
      '',
      'The workshop was held on 3-4 May 2021.',
      '',
      '## Pumps',
      '',
      'The pumps are old.',
    );
    expect(sketchFront(report)).toEqual(['title: Wells', 'dates: 2021-05-03 to 2021-05-04']);
    expect(sketch(report)).toEqual([
      'body # ',
      'body.p1 The workshop was held on 3-4 May 2021.',
      'pumps # Pumps',
      'pumps.p1 The pumps are old.',
    ]);
  });

  test.each([
    ['date: 3-4 May 2021', 'dates: 2021-05-03 to 2021-05-04'],
    ['dates: 3-4 May 2021\ndate: 2021-06-01', 'dates: 2021-05-03 to 2021-05-04'],
  ])('the field %s, in any report and in canonical Markdown', (field, dates) => {
    const report = lines('---', 'title: Wells', field, '---', '', '## Pumps', '', 'The pumps are old.');
    expect(sketchFront(report)).toEqual(['title: Wells', dates]);
    expect(sketchFront(report.replace('title:', 'reading: exact\ntitle:'))).toEqual(['title: Wells', dates]);
  });

  test.each([
    ['year: 2021', '2021'],
    ['date: 2021', '2021'],
    ['date: "2021-05"', '2021-05'],
    ['date: May 2021', '2021-05'],
    ['date: 3 May 2021', '2021-05-03'],
    ['date: 2021-05-03T10:00:00+02:00', '2021-05-03'],
  ])('the field %s is the date of the report, and of none of its days', (field, text) => {
    const report = lines(
      '---',
      'title: Wells',
      field,
      '---',
      '',
      '## Day 1',
      '',
      '### Pumps',
      '',
      'The pumps are old.',
    );
    for (const each of [report, report.replace('title:', 'reading: exact\ntitle:')]) {
      const { dates, days } = parseReport(each);
      expect(dates).toEqual({ text });
      expect(days).toHaveLength(1);
      expect(days[0]).not.toHaveProperty('date');
    }
  });

  test('a field that is nearly one of ours is reported, and those of other programs are not', () => {
    const fields = ['Dates: 3 May 2021', 'venu: Bern', 'layout: post', 'date-format: long', 'authors: Ana', 'lang: en'];
    const report = lines('---', ...fields, '---', '', '## Pumps', '', 'The pumps are old.');
    expect(parseReport(report).problems.map(({ message, span }) => [span?.start.line, message])).toEqual([
      [2, 'The field “Dates” in the front matter is unknown. Did you mean “dates”?'],
      [3, 'The field “venu” in the front matter is unknown. Did you mean “venue”?'],
    ]);
  });

  test('a date that cannot be read is reported', () => {
    const report = (date: string): string => lines('---', date, '---', '', '## Pumps', '', 'The pumps are old.');
    expect(
      parseReport(report('date: next spring')).problems.map(({ message, span }) => [span?.start.line, message]),
    ).toEqual([[2, 'The field “date” in the front matter is not a date. Write it like this: 2021-05-03.']]);
    for (const date of [
      'date: 3 de mayo de 2021',
      'date: 2021',
      'date: 2021-05',
      'date:',
      'dates: "3. bis 5. Mai 2021"',
    ])
      expect(parseReport(report(date)).problems).toEqual([]);
  });

  test('front matter with a mistake, which is reported', () => {
    const report = lines('---', 'title: Well Forum', 'venue: [Bern', '---', '', '## Session 1: Wells', '', 'Dry.');
    expect(sketchFront(report)).toEqual(['title: Well Forum']);
    expect(parseReport(report).problems.map(({ code, span }) => [code, span?.start.line])).toEqual([
      ['report.front-matter', 3],
    ]);
  });

  test('and the heading of an opening session is not the title', () => {
    const report = lines(
      'Proceedings of the Well Dialogue',
      '',
      '# Opening session',
      '',
      'The mayor of the harbour opened the dialogue in the rain.',
      '',
      '# Panel discussion',
      '',
      'Much was said about pumps.',
      '',
      '# Agreed actions',
      '',
      '- Count the wells.',
    );
    expect(sketchFront(report)).toContain('title: Proceedings of the Well Dialogue');
  });
});
