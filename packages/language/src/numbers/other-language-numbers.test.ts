import { expect, test } from 'vitest';
import { otherNumbersIn } from './other-language-numbers.js';

const ALL = ['de', 'es', 'fr', 'pt'] as const;
const read = (text: string): readonly string[] =>
  otherNumbersIn(text, ALL).map(
    ({ start, end, value, isShare }) => `${text.slice(start, end)} = ${Math.round(value)}${isShare ? ' %' : ''}`,
  );

test.each([
  ['treinta y cinco mil panes', 'treinta y cinco mil = 35000'],
  ['trescientos cuarenta y dos hornos', 'trescientos cuarenta y dos = 342'],
  ['más de cien hornos', 'cien = 100'],
  ['dos mil hornos', 'dos mil = 2000'],
  ['veintitrés panes', 'veintitrés = 23'],
  ['quatre-vingts fours', 'quatre-vingts = 80'],
  ['quatre-vingt-dix-sept fours', 'quatre-vingt-dix-sept = 97'],
  ['soixante et onze fours', 'soixante et onze = 71'],
  ['trente-cinq mille fours', 'trente-cinq mille = 35000'],
  ['trois cents fours', 'trois cents = 300'],
  ['fünfunddreißigtausend Brote', 'fünfunddreißigtausend = 35000'],
  ['zweihundertfünfzig Brote', 'zweihundertfünfzig = 250'],
  ['achtzigtausend Brote', 'achtzigtausend = 80000'],
  ['cento e vinte e cinco pães', 'cento e vinte e cinco = 125'],
  ['mil e duzentos pães', 'mil e duzentos = 1200'],
  ['dos tercios de los hornos', 'dos tercios = 67 %'],
  ['un tercio de los hornos', 'un tercio = 33 %'],
  ['la mitad de los hornos', 'la mitad = 50 %'],
  ['la quinta parte de los hornos', 'la quinta parte = 20 %'],
  ['ein Drittel der Öfen', 'ein Drittel = 33 %'],
  ['drei Viertel stimmten zu', 'drei Viertel = 75 %'],
  ['die Hälfte der Öfen', 'die Hälfte = 50 %'],
  ['Jeder fünfte Ofen', 'Jeder fünfte = 20 %'],
  ['un quart des fours', 'un quart = 25 %'],
  ['um quinto dos fornos', 'um quinto = 20 %'],
])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

test.each([
  'un cuarto de hora',
  'jede zweite Woche',
  'trois quarts d’heure',
  'un tiers de confiance',
  'a mitad de camino',
  'el cuarto de los objetivos',
  'im Viertel der Bäcker',
  'una de dos',
  '40 mil panes',
  '90 por ciento',
  'pour cent fours',
  // It is unclear where these numbers end.
  'trinta dos fornos',
  'cent deux fours',
])('no number or share: %s', (text) => expect(read(text)).toEqual([]));

test('a number ends before the next one', () => {
  expect(read('de treinta y tres a cincuenta hornos')).toEqual(['treinta y tres = 33', 'cincuenta = 50']);
  expect(read('zwölf Öfen und dreißig Mühlen')).toEqual(['zwölf = 12', 'dreißig = 30']);
});

test('time is linear', () => {
  const text = 'treinta y cinco mil un tercio de los cent quatre-vingt hundertund '.repeat(3000);
  const start = performance.now();
  otherNumbersIn(text, ALL);
  expect(performance.now() - start).toBeLessThan(3000);
});
