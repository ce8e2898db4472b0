import fc from 'fast-check';
import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { unsupportedFigures } from '../../test/unsupported-figures.js';
import { checkDocument } from '../check-document.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    sessions: [
      {
        number: '1',
        highlights: [['Rana', 'Of 74 wells 23 are open, 143 gauges were lost, and the fine is 740,000 pounds.']],
      },
    ],
  }),
]);
const unsupported = (text: string): readonly string[] =>
  checkDocument(text, { library })
    .problems.filter(({ code }) => code === 'figure.unsupported')
    .map(({ span: { start, end } }) => text.slice(start.offset, end.offset));

test.each([
  'About 140 gauges were lost [@s1.h1].',
  'Fewer than a third of the wells are open [@s1.h1].',
  'About 31% of the wells are open [@s1.h1].',
  'The fine is £740k [@s1.h1].',
  'More than 70 wells were counted [@s1.h1].',
  'Over 100 gauges were lost [@s1.h1].',
  'At least 20 wells are open [@s1.h1].',
  'The fine is more than £700k [@s1.h1].',
  'Fewer than 200 gauges, but 100 or more, were lost [@s1.h1].',
  '100+ gauges were lost, nearly 150 [@s1.h1].',
  'No fewer than 70 wells were counted [@s1.h1].',
  'Se perdieron más de 100 gauges, casi 150 [@s1.h1].',
  'Plus de 70 puits, près de 75, ont été comptés [@s1.h1].',
  'Mehr als 70, fast 75 Brunnen wurden gezählt [@s1.h1].',
  'Contaram-se mais de 70 wells, quase 75 [@s1.h1].',
])('right: %s', (text) => expect(unsupported(text)).toEqual([]));

test.each([
  ['140 gauges were lost [@s1.h1].', '140 gauges'],
  ['About 120 gauges were lost [@s1.h1].', '120 gauges'],
  ['About 145 gauges were lost [@s1.h1].', '145 gauges'],
  ['Half of the wells are open [@s1.h1].', 'Half'],
  // The bound is not true.
  ['More than 150 gauges were lost [@s1.h1].', '150 gauges'],
  ['Nearly 70 wells were counted [@s1.h1].', '70 wells'],
  ['No more than 70 wells were counted [@s1.h1].', '70 wells'],
  ['Fewer than 140 gauges were lost [@s1.h1].', '140 gauges'],
  ['Más de 150 gauges se perdieron [@s1.h1].', '150 gauges'],
  // The bound is true, but too far.
  ['Fewer than 300 gauges were lost [@s1.h1].', '300 gauges'],
  ['More than 40 wells were counted [@s1.h1].', '40 wells'],
  // The bound is not rounder than the number.
  ['More than 71 wells were counted [@s1.h1].', '71 wells'],
])('wrong: %s', (text, figure) => expect(unsupported(text)).toEqual([figure]));

test('a bound need not be true of a number that the finding rounds, too', () => {
  expect(unsupportedFigures('Nearly 500 wells were dug [@s1.h1].', ['Over 480 wells were dug.'])).toEqual([]);
  expect(unsupportedFigures('Over 500 wells were dug [@s1.h1].', ['Over 480 wells were dug.'])).toEqual([]);
  expect(unsupportedFigures('Over 500 wells were dug [@s1.h1].', ['Then 480 wells were dug.'])).toEqual(['500 wells']);
});

test('a share that is a bound must be true', () => {
  expect(unsupportedFigures('More than half of them stayed [@s1.h1].', ['Of 90 guards, 50 stayed.'])).toEqual([]);
  expect(unsupportedFigures('Fewer than half of them stayed [@s1.h1].', ['Of 90 guards, 40 stayed.'])).toEqual([]);
  expect(unsupportedFigures('More than half of them stayed [@s1.h1].', ['Of 90 guards, 20 stayed.'])).toEqual(['half']);
});

test('a bound of another currency is reported', () => {
  expect(unsupportedFigures('The fine is over €700k [@s1.h1].', ['The fine is $740,000.'])).toEqual(['€700k']);
  expect(unsupportedFigures('The fine is over $700k [@s1.h1].', ['The fine is $740,000.'])).toEqual([]);
});

test.each([
  ['It took more than two years [@s1.h1].', 'It took 30 months.'],
  ['It took almost two years [@s1.h1].', 'It took 23 months.'],
  ['It took more than a decade [@s1.h1].', 'It took 15 years.'],
])('right duration: %s', (text, finding) => expect(unsupportedFigures(text, [finding])).toEqual([]));

test.each([
  ['It took more than two years [@s1.h1].', 'two years', 'It took 20 months.'],
  ['It took almost two years [@s1.h1].', 'two years', 'It took 25 months.'],
])('wrong duration: %s', (text, written, finding) => expect(unsupportedFigures(text, [finding])).toEqual([written]));

test('a bound that is not true, or far from the number, is reported', () => {
  // Without numbers that may be years.
  const number = fc.oneof(fc.integer({ min: 11, max: 1499 }), fc.integer({ min: 2100, max: 9999 }));
  fc.assert(
    fc.property(number, number, fc.constantFrom('More', 'Fewer'), (exact, value, than) => {
      fc.pre(than === 'More' ? value > exact || value < exact / 2 : value < exact || value > exact * 1.5);
      const found = unsupportedFigures(`${than} than ${value} wells were dug [@s1.h1].`, [
        `Then ${exact} wells were dug.`,
      ]);
      expect(found).toEqual([`${value} wells`]);
    }),
  );
});
