import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { createLibrary } from '@findings/core/library';
import { sectionNameOf } from './section-name.js';

const overview = ['Wells run dry.'];
const library = createLibrary([
  reportFixture({
    summary: ['Wells.'],
    sessions: [
      { number: '1', title: 'Wells and the many villages that dig them', overview },
      { number: '2', title: 'Tanks', overview },
    ],
    parts: [
      { id: 'discussion', title: 'Discussion', within: 's1', overview },
      { id: 'discussion-2', title: 'Discussion', within: 's2', overview },
      { id: 'farmers', title: 'Thirsty farmers of the high old valley', overview },
      { id: 'herders', title: 'Site visit: the herders of the dry low plain', overview },
      { id: 'smiths', title: 'Site visit: the smiths of the old iron town', overview },
      { id: 'alone', title: 'Lessons', overview },
      { id: 'twice', title: 'Lessons', overview },
      { id: 'body', title: '', overview },
    ],
  }),
]);

test.each([
  ['s1.p1', 'Session 1'],
  ['s2', 'Session 2'],
  ['discussion.p1', 'Session 1'],
  ['discussion-2', 'Session 2'],
  ['farmers.p1', 'Thirsty farmers'],
  ['herders.p1', 'Site visit: the herders of the dry low plain'],
  ['smiths.p1', 'Site visit: the smiths of the old iron town'],
  ['twice.p1', 'Lessons'],
  ['body.p1', undefined],
  ['summary.p1', undefined],
])('the section of %s is called %s in citations', (id, name) => {
  const found = sectionNameOf(library.get(id)!);
  expect(found?.name).toBe(name);
  expect(found?.isHeading).toBe(name === undefined ? undefined : !name.startsWith('Session'));
});

test('the only section of a report is not named', () => {
  const one = createLibrary([
    reportFixture({
      parts: [
        { id: 'wells', title: 'Wells', overview },
        { id: 'map', title: 'Map' },
      ],
    }),
  ]);
  expect(sectionNameOf(one.get('wells.p1')!)).toBeUndefined();
});
