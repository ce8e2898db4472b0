import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { findNames } from './find-names.js';
import { nameDirectory } from './name-directory.js';
import { isSpeakerOf } from './target-speakers.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    people: ['Asha Rana', 'Jens Köhler', 'Will Moss', 'Tom Wen', 'Tom Rana'],
    sessions: [
      {
        number: '1',
        highlights: [
          ['Moss', 'Asha said that beds are few. Tom argued so as well. Will beds be counted?'],
          ['Köhler', 'Wells are dry.'],
        ],
      },
    ],
  }),
]);
const named = (text: string): readonly string[] =>
  findNames(text, nameDirectory(library), { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );

test('a first name counts if the report uses it alone, and one person has it', () => {
  expect(named('Asha argued that beds are few \ufffc.')).toEqual(['Asha']);
  expect(named('Asha Rana argued that beds are few \ufffc.')).toEqual(['Asha Rana']);
  expect(named('As Asha and Köhler argued, beds are few \ufffc.')).toEqual(['Asha', 'Köhler']);
  expect(named('Jens argued that wells are dry \ufffc.')).toEqual([]);
  expect(named('Tom argued that wells are dry \ufffc.')).toEqual([]);
  expect(named('Will those who argued so count beds \ufffc?')).toEqual([]);
});

test('a first name that a finding has mentions the person', () => {
  const target = library.get('demo2020:s1.h1')!;
  const [found] = findNames('Asha argued so', nameDirectory(library), { start: 0, end: 14 });
  expect(isSpeakerOf(library.get('demo2020:s1.h2')!, found!, library)).toBe(false);
  expect(isSpeakerOf(target, found!, library)).toBe(true);
});
