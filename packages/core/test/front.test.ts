import { describe, expect, test } from 'vitest';
import { parseReport } from '../src/index.js';

/** Dates and venue of a report with some lines below its title. */
function dated(lines: string, title = '# Foro'): string {
  const { dates, venue } = parseReport(`${title}\n\n${lines}\n`);
  return [dates?.start && `${dates.start} to ${dates.end}`, venue].filter(Boolean).join('; ');
}

const prose = {
  en: 'The wells of the north were dry, and the people who lived there had to walk to the river for water.',
  es: 'Los pozos del norte se secaron en mayo, y la gente que vive en una aldea también camina más hasta el río.',
  fr: "Les puits sont vides, et la pluie qui tombe dans une vallée est perdue avec cette eau que les gens n'ont pas.",
  de: 'Die Brunnen sind leer, und der Regen ist nicht für eine Stadt gedacht, die sich auf das Wasser verlässt.',
  pt: 'Os poços não têm água, e uma aldeia foi também ao rio, em que as pessoas são mais pobres e é longe.',
};

test.each<[keyof typeof prose, string, string]>([
  ['en', 'MAY 3 - 5, 2021 TOWN HALL; BERN', '2021-05-03 to 2021-05-05; TOWN HALL; BERN'],
  ['en', '3rd to 5th May 2021, Town Hall of Bern', '2021-05-03 to 2021-05-05; Town Hall of Bern'],
  ['en', 'Town Hall | 3–5 May 2021', '2021-05-03 to 2021-05-05; Town Hall'],
  ['en', 'Bern, May 3/4, 2021', '2021-05-03 to 2021-05-04; Bern'],
  ['en', '3 -- 5 May 2021', '2021-05-03 to 2021-05-05'],
  ['en', 'Date: 2021/05/03', '2021-05-03 to 2021-05-03'],
  ['en', 'Date: 2021.5.3', '2021-05-03 to 2021-05-03'],
  ['en', '- **When**: 2021-5-3 at 15:00 *( 3 May 2021 8am )*', '2021-05-03 to 2021-05-03'],
  ['en', '* Meeting date: 3 May 2021', '2021-05-03 to 2021-05-03'],
  ['en', 'Bern, 3 May 2021\nNotes of the day', '2021-05-03 to 2021-05-03; Bern'],
  ['en', '3 May 2021, 14:00\nTown Hall', '2021-05-03 to 2021-05-03; Town Hall'],
  ['es', 'Lunes 3 a miércoles 5 de mayo de 2021', '2021-05-03 to 2021-05-05'],
  ['es', 'Fecha: 3 de mayo de 2021', '2021-05-03 to 2021-05-03'],
  ['de', 'Montag, 3. bis Mittwoch, 5. Mai 2021', '2021-05-03 to 2021-05-05'],
  ['de', 'Der Workshop fand vom 17. bis 19. September 2012 in Bern statt.', '2012-09-17 to 2012-09-19'],
  ['fr', "L'atelier a eu lieu du 1er au 3 juin 2015 dans une école.", '2015-06-01 to 2015-06-03'],
  ['es', 'El taller se celebró el 17 y 18 de mayo de 2019 en el puerto.', '2019-05-17 to 2019-05-18'],
  ['pt', 'A oficina foi realizada de 28 de fevereiro a 2 de março de 2016.', '2016-02-28 to 2016-03-02'],
])('a line or sentence with dates (%s): %s', (language, line, expected) => {
  expect(dated(`${line}\n\n## Session 1\n\n${prose[language]}`)).toBe(expected);
});

describe('the dates are not those of', () => {
  test.each([
    'Edited by Ana Maria Diaz, 3 May 2021',
    '- Due date: 3 May 2021',
    'Date: 2021.13.1',
    '- [June 2, 2017](a.md)\n- [June 6, 2017](b.md)',
    '3 May 2021, when the wells of the north ran dry, was the first of many days without water.',
    'Published: 12 June 2021',
    'Date of publication: 12 June 2021',
    'Veröffentlicht: 12. Juni 2021',
    'The report of the workshop that was held in Alva was published on 12 June 2021.',
    `**Bern, 3-5 May 2021**\n\n${prose.en}\n\n**Lima, 6 June 2021**`,
  ])('%s', (line) => {
    expect(dated(`${line}\n\n## Pumps\n\n${prose.en}`)).toBe('');
    const held = 'The workshop was held on 3-4 May 2020.';
    if (!line.startsWith('**')) expect(dated(`${line}\n\n${held}\n\n## Pumps`)).toBe('2020-05-03 to 2020-05-04');
  });
});

test('dates are also those of the headings of days', () => {
  const days = '## Monday, 3 May 2021\n\nDry.\n\n## Wednesday, 5 May 2021\n\nRain.';
  expect(dated(days)).toBe('2021-05-03 to 2021-05-05');
  expect(dated(`${days}\n\n## Monday, 2 August 2021\n\nDry.`)).toBe('');
});

test('dates are also in a heading above the title, in one below it, and after lists of authors', () => {
  expect(dated('# Notes\n\n## Wells\n\nDry.', '### Well meeting 9-11 June 2020 Link')).toBe('2020-06-09 to 2020-06-11');
  expect(dated(`# MAY 3 - 5, 2021 TOWN HALL; BERN\n\n# WELLS\n\n${prose.en}`)).toContain('2021-05-03 to 2021-05-05');
  const authors = Array.from({ length: 7 }, (_, index) => `(${index}) Institute of Wells, University of the North`);
  const opening = 'With this in mind, the Well Fund organized an open workshop in Bern May 22-24 2017.';
  expect(dated(`August 4 2017\n\n${authors.join('\n\n')}\n\n## Introduction\n\n${opening}`)).toContain(
    '2017-05-22 to 2017-05-24',
  );
});

describe.each(['', 'reading: exact\n'])('front matter (%j)', (exact) => {
  const read = (fields: string) =>
    parseReport(`---\n${exact}title: Wells\n${fields}\n---\n\n## Day 1\n\n### Pumps\n\nThe pumps are old.\n`);

  test.each(['date: 3-4 May 2021', 'dates: 3-4 May 2021\ndate: 2021-06-01'])('%s gives the days', (field) => {
    expect(read(field)).toMatchObject({
      title: 'Wells',
      dates: { text: '3-4 May 2021', start: '2021-05-03', end: '2021-05-04' },
    });
  });

  test.each([
    ['year: 2021', '2021'],
    ['date: 2021', '2021'],
    ['date: "2021-05"', '2021-05'],
    ['date: May 2021', '2021-05'],
    ['date: 3 May 2021', '2021-05-03'],
    ['date: 2021-05-03T10:00:00+02:00', '2021-05-03'],
  ])('%s is the date of the report, and of none of its days', (field, text) => {
    const { dates, days } = read(field);
    expect(dates).toEqual({ text });
    expect(days).toMatchObject([{ id: 'd1' }]);
    expect(days[0]).not.toHaveProperty('date');
  });

  test.each([
    ['9-10 de diciembre de 2018', '2018-12-09', '2018-12-10'],
    ['9. Dezember 2018', '2018-12-09', '2018-12-09'],
    ['9 décembre 2018', '2018-12-09', '2018-12-09'],
  ])('the days in any language: %s', (dates, start, end) => {
    expect(read(`dates: ${dates}`).dates).toEqual({ text: dates, start, end });
    expect(read(`date: ${dates}`)).toMatchObject(start === end ? { published: start } : { dates: { start, end } });
  });

  test('gives venue and organization', () => {
    expect(read('venue: Town Hall, Bern\norganization: Well Fund')).toMatchObject({
      venue: 'Town Hall, Bern',
      organization: 'Well Fund',
    });
  });

  test('has what only references need, under the names of CSL and Pandoc', () => {
    const fields =
      'title-short: Dry Wells\nauthor: Ana Diaz; Tom Okoro\nurl: https://wells.example/a?b=1\ntype: webpage';
    const dates = 'dates: 3 May 2021\ndate: 2 June 2021\naccessed: 2021-07-01';
    expect(read(`${fields}\n${dates}`)).toMatchObject({
      shortTitle: 'Dry Wells',
      authors: ['Ana Diaz', 'Tom Okoro'],
      url: 'https://wells.example/a?b=1',
      isWebPage: true,
      dates: { start: '2021-05-03' },
      published: '2021-06-02',
      accessed: '2021-07-01',
      problems: [],
    });
  });

  test('has no author for the organization itself, and lists of authors as in Pandoc', () => {
    expect(read('organization: Well Fund\nauthor: Well Fund (WF)')).not.toHaveProperty('authors');
    expect(read('author:\n- Ana Diaz\n- Tom Okoro')).toMatchObject({ authors: ['Ana Diaz', 'Tom Okoro'] });
  });

  test.each(['javascript:alert(1)', 'wells.example', 'https://', '[]'])('has no address %j, and reports it', (url) => {
    const { url: none, problems } = read(`url: ${url}`);
    expect(none).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'report.front-matter', message: expect.stringContaining('“url”') as string },
    ]);
  });
});

test('a source without pages, but not if the text has marks of pages', () => {
  const front = '---\ntitle: Wells\npages: none\n---\n\n';
  expect(parseReport(`${front}The wells are dry.\n`).pages).toBe('none');
  expect(parseReport(`${front}<!-- page 3 -->\n\nThe wells are dry.\n`)).not.toHaveProperty('pages');
  expect(parseReport(`${front.replace('none', '12')}The wells are dry.\n`)).not.toHaveProperty('pages');
});
