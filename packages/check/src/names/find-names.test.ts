import { describe, expect, test } from 'vitest';
import { createLibrary } from '@findings/core/library';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { nameDirectory } from './name-directory.js';
import { findNames } from './find-names.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    people: [
      'Asha Rana (Hope House)',
      'Jens Köhler (Port Authority)',
      'Maria del Carmen Okoro (Harbour Trust, University of Lagos)',
      'Li Hong (TAF/Nepal)',
      'Tom Rana (Port Authority)',
      'Anne Smith-Jones',
    ],
  }),
]);

/** Each name as written, with the ids of those whom it may mean. */
const named = (text: string): readonly string[] =>
  findNames(text, nameDirectory(library), { start: 0, end: text.length }).map(
    ({ start, end, people }) => `${text.slice(start, end)}: ${people.map(({ name }) => name).join(' | ')}`,
  );

describe('names of people are found', () => {
  test.each([
    ['Asha Rana argued so.', ['Asha Rana: Asha Rana']],
    ['As Ms. Rana put it, and Mr. Köhler too', ['Ms. Rana: Asha Rana | Tom Rana', 'Mr. Köhler: Jens Köhler']],
    ['Dr Kohler agrees', ['Dr Kohler: Jens Köhler']],
    // Cyrillic К, о, е; Greek Κ, ö with its accent apart.
    ['Dr Ко\u0308hl\u0435r agrees', ['Dr Ко\u0308hl\u0435r: Jens Köhler']],
    ['Dr \u039aöhler agrees', ['Dr \u039aöhler: Jens Köhler']],
    ['Dr Кёлер agrees', []],
    ['Köhler argued that', ['Köhler: Jens Köhler']],
    ['Köhler, in a long talk, argued that', ['Köhler: Jens Köhler']],
    ['According to Köhler, beds are counted', ['Köhler: Jens Köhler']],
    ['Köhler’s account of it', ['Köhler: Jens Köhler']],
    [
      'Maria Okoro and Maria del Carmen Okoro',
      ['Maria Okoro: Maria del Carmen Okoro', 'Maria del Carmen Okoro: Maria del Carmen Okoro'],
    ],
    ['Anne Smith-Jones told us', ['Anne Smith-Jones: Anne Smith-Jones']],
    ['the representative of the Port Authority', ['Port Authority: Jens Köhler | Tom Rana']],
    ['Hope House’s speaker said', ['Hope House: Asha Rana']],
    ['a delegate from TAF/Nepal', ['TAF/Nepal: Li Hong']],
    ['the University of Lagos representative', ['University of Lagos: Maria del Carmen Okoro']],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));
});

test.each<[string, readonly string[]]>([
  ['Unlike Asha Rana, Köhler argued so', ['Köhler']],
  ['Asha Rana, Ms. Okoro and Jens Köhler argued so', ['Asha Rana', 'Ms. Okoro', 'Jens Köhler']],
  ['So said Asha Rana, whom Jens Köhler had met', ['Asha Rana']],
  ['According to Mr. Köhler, whose work Asha Rana knows', ['Mr. Köhler']],
  ['Asha Rana’s view, and not Ms. Okoro’s house', ['Asha Rana']],
  ['As noted by Ms. Okoro, and according to the Port Authority', ['Ms. Okoro', 'Port Authority']],
  ['“It is dry” (Asha Rana)', ['Asha Rana']],
  ['Asha Rana of the Northern Department of Water and Soil said so', ['Asha Rana']],
  ['— Asha Rana, Hope House', ['Asha Rana']],
  ['Asha Rana: wells are dry', ['Asha Rana']],
  ['Wells are dry, says Asha Rana \ufffc, as Jens Köhler \ufffc does.', ['Asha Rana', 'Jens Köhler']],
  ['For Ms. Okoro, wells come first', ['Ms. Okoro']],
  ['Asha Rana, who chaired the long session on shelters, argued so', ['Asha Rana']],
  ['After a long talk with Asha Rana, wells near the river are dry all year, argued Mr. Köhler', ['Mr. Köhler']],
  ['Asha Rana’s colleagues argued so', []],
  ['Ms. Rana was asked about wells, and was also queried', []],
  ['Ms. Rana will say more next year', []],
  ['Ms. Rana, whose house we use, and Asha Rana shares our office', []],
  ['A participant queried Dr. Köhler about it, and told Ms. Rana', []],
  ['We met Asha Rana and thank Ms. Okoro, with whom we work', []],
  ['Nobody from Hope House’s neighbours or from TAF/Nepal spoke', []],
])('who speaks: %s', (text, names) => {
  const found = findNames(text, nameDirectory(library), { start: 0, end: text.length });
  expect(found.filter(({ speaks }) => speaks).map(({ start, end }) => text.slice(start, end))).toEqual(names);
});

describe('other names are not found', () => {
  test.each([
    'Hong Kong said no',
    'Jane Rana argued so',
    'Ms. Rana-Gurung argued so',
    'the Köhler valley is deep',
    'rana argued so',
    'Port Authority trucks argued for space',
    'Ms. Ranasinghe said so',
    'Asha House',
  ])('%s', (text) => expect(named(text)).toEqual([]));
});
