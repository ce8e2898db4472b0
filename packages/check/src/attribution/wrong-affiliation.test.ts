import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { checkDocument } from '../check-document.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    people: [
      'Asha Rana (University of Oslo)',
      'Li Wen (University of North Bay)',
      'Ida Falk (Ministry of Women, Children and Welfare)',
      'Bo Lind (Law School, University of Oslo)',
    ],
    sessions: [{ number: '1', highlights: [['Rana', 'Shelters fill up early.']] }],
  }),
]);
const messages = (text: string): readonly string[] =>
  checkDocument(text, { library }).problems.map(({ message }) => message);

const WEN = 'According to the report, Asha Rana is from University of Oslo, not from University of North Bay.';
const FALK =
  'According to the report, Asha Rana is from University of Oslo, not from Ministry of Women, Children and Welfare.';

test.each([
  ['Rana of the University of North Bay said that shelters fill up early [@s1.h1].', WEN],
  ['Ms. Rana of the University of North Bay said that shelters fill up early [@s1.h1].', WEN],
  ['Shelters fill up early, said Rana of the University of North Bay [@s1.h1].', WEN],
  ['Rana from the Ministry of Women, Children and Welfare said that shelters fill up early [@s1.h1].', FALK],
])('another organization: %s', (text, message) => expect(messages(text)).toEqual([message]));

test.each([
  'Rana of the University of Oslo said that shelters fill up early [@s1.h1].',
  // Another office of the same organization.
  'Rana of the Law School, University of Oslo, said that shelters fill up early [@s1.h1].',
  // The report does not have this organization.
  'Rana of the University of Lagos said that shelters fill up early [@s1.h1].',
  'Rana at the University of North Bay workshop said that shelters fill up early [@s1.h1].',
  'Rana, a friend of the University of North Bay, said that shelters fill up early [@s1.h1].',
  'Shelters fill up early [@s1.h1], and we work with Li Wen of the University of North Bay.',
])('right: %s', (text) => expect(messages(text)).toEqual([]));
