import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { nameDirectory } from './name-directory.js';
import { findNames } from './find-names.js';

const library = createLibrary([reportFixture({ key: 'demo2020', people: ['Asha Rana', 'Jens Köhler'] })]);
const speaking = (text: string): readonly string[] =>
  findNames(text, nameDirectory(library), { start: 0, end: text.length })
    .filter(({ speaks }) => speaks)
    .map(({ start, end }) => text.slice(start, end));

test.each([
  'Asha Rana does not see a need for new beds \ufffc.',
  'Asha Rana did not deny that beds are few \ufffc.',
  'Asha Rana would rather count the beds first \ufffc.',
  'Asha Rana may not want a second register \ufffc.',
  'Asha Rana wants a second register \ufffc.',
  'Asha Rana counted 40 beds \ufffc.',
  'Asha Rana is convinced that beds are few \ufffc.',
  'Asha Rana was not worried about the winter \ufffc.',
  'In Asha Rana’s eyes, beds are few \ufffc.',
])('English: %s', (text) => expect(speaking(text)).toEqual(['Asha Rana']));

test.each([
  'Asha Rana and Jens Köhler prefer to count the beds \ufffc.',
  'Both Asha Rana and Jens Köhler also want a second register \ufffc.',
])('plural: %s', (text) => expect(speaking(text)).toEqual(['Asha Rana', 'Jens Köhler']));

test.each([
  'The point was made by Asha Rana that beds are few \ufffc.',
  'Beds in winter, a talk by Asha Rana \ufffc.',
  'Beds are few – Asha Rana \ufffc.',
  'The question asked by Asha Rana is why beds are few \ufffc.',
  'According to the chair, Asha Rana, beds are few \ufffc.',
  'Asha Rana, the chair of the house, opened the day and argued that beds are few \ufffc.',
  'It was Asha Rana who tried this long ago \ufffc.',
  'Fue Rana quien contó las camas del refugio \ufffc.',
  'C’est Asha Rana qui a compté les lits \ufffc.',
  'L’avis de Rana est que les lits manquent \ufffc.',
  'Beds are, to quote Asha Rana, “few” \ufffc.',
  'Asha Rana zufolge fehlen auch im Winter Betten \ufffc.',
  'Nach Asha Ranas Ansicht fehlen auch im Winter Betten \ufffc.',
  'Nach Ansicht Ranas fehlen auch im Winter Betten \ufffc.',
  'Ranas Warnung, dass Betten fehlen, nehmen wir ernst \ufffc.',
  'Nous suivons le conseil de Rana, qui compte les lits \ufffc.',
  'Seguimos la propuesta de Rana para contar las camas \ufffc.',
  'Le conseil d’Asha Rana est de compter les lits \ufffc.',
])('a source: %s', (text) => expect(speaking(text).map((name) => name.replace('Asha ', ''))).toEqual(['Rana']));

test.each([
  'It was not Asha Rana who tried this \ufffc.',
  'Asked by Asha Rana, the wardens counted the beds \ufffc.',
  'The beds were made by Asha Rana and her team \ufffc.',
  'Nous avons invité les voisins et Asha Rana',
  'Ranas Betten sind alle belegt, und das im Winter \ufffc.',
  'Die Betten Ranas und ihrer Leute sind alle belegt \ufffc.',
  'Asha Rana and Jens Köhler share our office \ufffc.',
])('no source: %s', (text) => expect(speaking(text)).toEqual([]));

test.each([
  'Asha Rana warnte davor, die Betten zu zählen \ufffc.',
  'Wie Asha Rana sagte, fehlen Betten \ufffc.',
  'Asha Rana recordó que las camas no bastan \ufffc.',
  'Como señaló Asha Rana, faltan camas \ufffc.',
  'Asha Rana rappelle que les lits manquent \ufffc.',
  'Pour Asha Rana, les lits manquent \ufffc.',
  'Asha Rana afirma que não há camas \ufffc.',
])('another language: %s', (text) => expect(speaking(text)).toEqual(['Asha Rana']));

test.each(['Laut Köhler fehlen Betten \ufffc.', 'Según Köhler, faltan camas \ufffc.'])('surname alone: %s', (text) =>
  expect(speaking(text)).toEqual(['Köhler']),
);

test.each([
  ['Beds are few (Asha Rana) \ufffc.', 'Asha Rana'],
  ['Beds are few (Köhler, \ufffc).', 'Köhler'],
  ['Beds are few (see Köhler, \ufffc).', 'Köhler'],
  ['Es fehlen Betten (so Köhler, \ufffc).', 'Köhler'],
  ['Beds are few (Köhler of the ferry line, \ufffc).', 'Köhler'],
])('in brackets before the citation: %s', (text, name) => expect(speaking(text)).toEqual([name]));

test.each(['In the view of Asha Rana, beds are few \ufffc.', 'Nach Ansicht von Asha Rana fehlen Betten \ufffc.'])(
  'view of: %s',
  (text) => expect(speaking(text)).toEqual(['Asha Rana']),
);

test.each([
  'Anders als Asha Rana fordern wir neue Betten \ufffc.',
  'Asha Rana wird für uns die Betten zählen \ufffc.',
  'Asha Rana wurde gefragt, ob die Betten reichen \ufffc.',
  'A diferencia de Asha Rana, proponemos contar las camas \ufffc.',
  'Avec Asha Rana, nous demandons que les lits soient comptés \ufffc.',
  'Asha Rana is aware of our plan \ufffc.',
  'We asked the night wardens (Asha Rana) and count beds \ufffc.',
])('not credited: %s', (text) => expect(speaking(text)).toEqual([]));
