import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { checkDocument } from '../check-document.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    people: ['Asha Rana', 'Li Wen'],
    sessions: [
      {
        number: '1',
        title: 'Ferries',
        highlights: [
          ['Wen', 'Ferries are late every winter.'],
          ['Rana', 'Shelters fill up early.'],
        ],
      },
    ],
  }),
]);
const wrong = (text: string): readonly string[] =>
  checkDocument(text, { library })
    .problems.filter(({ code }) => code === 'attribution.mismatch')
    .map(({ span: { start, end } }) => text.slice(start.offset, end.offset));

test.each([
  ['Asha Rana runs a house. She said that ferries are late [@s1.h1].', 'She'],
  ['Asha Rana leitet ein Haus. Sie sagte, dass die Fähren zu spät kommen [@s1.h1].', 'Sie'],
  ['Asha Rana dirige una casa. Ella dijo que los barcos llegan tarde [@s1.h1].', 'Ella'],
  ['Asha Rana dirige une maison. Elle affirme que les bateaux sont en retard [@s1.h1].', 'Elle'],
])('a pronoun credits the wrong person: %s', (text, written) => expect(wrong(text)).toEqual([written]));

test.each([
  'Li Wen zählt Fähren. Sie sagte, dass die Fähren zu spät kommen [@s1.h1].',
  'Asha Rana leitet ein Haus. Sie liegt im Hafen, wie die Fähren [@s1.h1].',
])('right: %s', (text) => expect(wrong(text)).toEqual([]));
