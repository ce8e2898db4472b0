import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsupportedFigures } from '../../test/unsupported-figures.js';

const CASES = 'Last year the police opened 120 cases in 20 districts.';
const REGIONS = 'The north has 24 clinics and the south has 48 clinics.';
const RISE = 'There were 18 raids in 2017 and 27 raids in 2018.';

test.each([
  // Rates
  ['Son unos 6 casos por distrito [@s1.h1].', CASES],
  ['Cela fait 6 affaires par district [@s1.h1].', CASES],
  ['Das sind 6 Verfahren pro Bezirk [@s1.h1].', CASES],
  ['São 6 casos por distrito [@s1.h1].', CASES],
  // Sums
  ['En total, las dos regiones tienen 72 centros [@s1.h1].', REGIONS],
  ['Au total, les deux régions ont 72 centres [@s1.h1].', REGIONS],
  ['Zusammen haben beide Regionen 72 Kliniken [@s1.h1].', REGIONS],
  ['No total, as duas regiões têm 72 centros [@s1.h1].', REGIONS],
  // Differences and growth
  ['El sur tiene 24 centros más que el norte [@s1.h1].', REGIONS],
  ['Le sud a 24 centres de plus que le nord [@s1.h1].', REGIONS],
  ['Der Süden hat 24 Kliniken mehr [@s1.h1].', REGIONS],
  ['O sul tem 24 centros a mais [@s1.h1].', REGIONS],
  ['Aumentaron un 50 % en un año [@s1.h1].', RISE],
  ['Ils ont augmenté de 50 % [@s1.h1].', RISE],
  ['Sie stiegen um 50 % [@s1.h1].', RISE],
  ['Cresceram 50 % [@s1.h1].', RISE],
  // The same figure
  ['Duró 5 años, y costó 1,5 millones de dólares [@s1.h1].', 'It took five years and cost $1.5 million.'],
  ['Cela a duré 5 ans et coûté 1,5 million d’euros [@s1.h1].', 'It took five years and cost €1.5 million.'],
  ['Es dauerte 5 Jahre und kostete 1,5 Millionen Euro [@s1.h1].', 'It took five years and cost €1.5 million.'],
  ['Durou 5 anos e custou 500 mil euros [@s1.h1].', 'It took five years and cost €500,000.'],
  ['El 90 por ciento, unos 15.000 dólares [@s1.h1].', 'Some 90%, or $15,000, were left.'],
  ['90 pour cent, environ 15 000 dollars [@s1.h1].', 'Some 90%, or $15,000, were left.'],
  ['90 Prozent, etwa 15.000 US-Dollar [@s1.h1].', 'Some 90%, or $15,000, were left.'],
])('right: %s', (text, finding) => expect(unsupportedFigures(text, [finding])).toEqual([]));

test.each([
  ['Son unos 9 casos por distrito [@s1.h1].', '9 casos', CASES],
  ['En total, las dos regiones tienen 74 centros [@s1.h1].', '74 centros', REGIONS],
  ['Zusammen haben beide Regionen 70 % [@s1.h1].', '70 %', REGIONS],
  ['Duró 6 años [@s1.h1].', '6 años', 'It took five years.'],
  ['El 80 por ciento se quedó [@s1.h1].', '80 por ciento', 'Some 90% were left.'],
  ['Ils sont 12 millions [@s1.h1].', '12 millions', 'There are 21 million people.'],
])('wrong: %s', (text, written, finding) => expect(unsupportedFigures(text, [finding])).toEqual([written]));

const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const FINDINGS: readonly fc.Arbitrary<string>[] = [
  fc
    .tuple(number(40, 900), number(5, 40))
    .map(([cases, places]) => `Police opened ${cases} cases in ${places} districts.`),
  fc.tuple(number(11, 99), number(11, 99)).map(([one, two]) => `They trained ${one} judges and ${two} lawyers.`),
  fc.tuple(number(200, 900), number(20, 190)).map(([from, to]) => `Complaints fell from ${from} to ${to} in a year.`),
];
const CLAIMS: readonly fc.Arbitrary<string>[] = [
  number(11, 999).map((people) => `Llegaron ${people} personas [@s1.h1].`),
  number(1, 99).map((share) => `Le quitaron el ${share} % [@s1.h1].`),
  number(2, 60).map((cases) => `Son ${cases} casos por distrito [@s1.h1].`),
  number(3, 300).map((calls) => `Cela fait ${calls} appels par mois [@s1.h1].`),
  number(20, 999).map((people) => `Zusammen waren es ${people} Menschen [@s1.h1].`),
  number(11, 500).map((cases) => `São ${cases} casos a mais [@s1.h1].`),
  number(2, 99).map((share) => `Sie stiegen um ${share} % [@s1.h1].`),
];

test('few random numbers are accepted', () => {
  const pairs = fc.sample(fc.tuple(fc.oneof(...FINDINGS), fc.oneof(...CLAIMS)), { numRuns: 500, seed: 1 });
  const accepted = pairs.filter(([finding, claim]) => unsupportedFigures(claim, [finding]).length === 0);
  expect(accepted.length).toBeLessThan(20);
});
