import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { checkDocument } from '../check-document.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    people: ['Asha Rana', 'Uwe Moss'],
    sessions: [
      {
        number: '1',
        highlights: [
          ['Rana', 'Shelters fill up early in the winter, and nobody counts the beds.'],
          ['Moss', 'Wells are dry all year.'],
        ],
      },
    ],
  }),
]);
/** The names that are offered instead of the wrong one. */
const offered = (text: string): readonly (readonly string[] | undefined)[] =>
  checkDocument(text, { library })
    .problems.filter(({ code }) => code === 'attribution.mismatch')
    .map(({ reported }) => reported);

test.each([
  ['Moss argued that shelters fill up early [@s1.h1].', ['Asha Rana']],
  ['Uwe Moss zufolge füllen sich auch die Häuser (shelters) früh [@s1.h1].', ['Asha Rana']],
  ['Rana argued that wells are dry all year [@s1.h2].', ['Uwe Moss']],
])('offered: %s', (text, names) => expect(offered(text)).toEqual([names]));

test.each([
  'Le conseil d’Uwe Moss est de compter les lits [@s1.h1].',
  'Nach Ranas Ansicht sind auch die Brunnen trocken [@s1.h2].',
  'Según Uwe Moss, de la Junta del Agua, los refugios se llenan pronto [@s1.h1].',
])('nothing is offered where the words around the name do not fit: %s', (text) =>
  expect(offered(text)).toEqual([undefined]),
);
