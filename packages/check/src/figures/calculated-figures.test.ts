import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsupportedFigures } from '../../test/unsupported-figures.js';

const unsupported = (text: string, ...findings: readonly string[]): readonly string[] =>
  unsupportedFigures(text, findings);

const CASES = 'Last year the police opened 120 cases in 20 districts.';
const REGIONS = 'The north has 24 clinics and the south has 48 clinics.';
const TRAINED = 'They trained 45 judges, 30 lawyers and 25 clerks.';
const FARMS = 'In the pilot, 9 of 12 farms saved water.';
const SENT = 'The north sent 10 judges. With 5 cars, the south sent 7 judges.';
const RAIDS = ['There were 18 raids in 2017.', 'There were 27 raids in 2018.'];

test.each([
  ['That is about six cases per district [@s1.h1].', CASES],
  ['On average, 6 cases were opened in each district [@s1.h1].', CASES],
  ['Each mask cost $1.50 [@s1.h1].', 'The desk sold 400 masks for $600.'],
  ['There is one clinic for every four villages [@s1.h1].', 'There are 12 clinics in 48 villages.'],
  ['A doctor serves 30,000 people [@s1.h1].', 'There are 3 doctors for 90,000 people.'],
  ['That is six cases a month in each district [@s1.h1].', 'Police open 120 cases a month in 20 districts.'],
  ['With a lawyer for each village, one serves 20 homes [@s1.h1].', 'The 30 villages have 600 homes.'],
])('right rate: %s', (text, finding) => expect(unsupported(text, finding)).toEqual([]));

test.each([
  ['In total, the two regions have 72 clinics [@s1.h1].', REGIONS],
  ['The south has 24 more clinics than the north [@s1.h1].', REGIONS],
  ['Three farms saved none [@s1.h1].', FARMS],
  ['Costs fell by 25%, or $200 a bed [@s1.h1].', 'Costs fell from $800 to $600 a bed.'],
  ['There were 45 raids in the two years [@s1.h1; @s1.h2].', ...RAIDS],
  ['Raids went up by 50%, by nine raids [@s1.h1; @s1.h2].', ...RAIDS],
  ['The union lost 1,000 members [@s1.h1].', 'Membership fell from 4,000 in 2010 to 3,000 in 2020.'],
  ['The fund paid out $9 million in two years [@s1.h1].', 'It paid $4 million in 2019. In 2020 it paid $5 million.'],
  ['The two crops cover 85% of the fields [@s1.h1].', 'Rice covers 60% of the fields, and maize covers 25%.'],
  ['Salaries and rent take $300,000 [@s1.h1].', 'Salaries take $200,000 and rent $100,000.'],
])('right sum or difference: %s', (text, ...findings) => expect(unsupported(text, ...findings)).toEqual([]));

test('a pair that is known, such as “both countries”, needs no figure in the finding', () => {
  const found = unsupported(
    'Both countries, and the two neighbours, signed it [@s1.h1].',
    'Nepal and India signed it.',
  );
  expect(found).toEqual([]);
});

test.each([
  ['That is about nine cases per district [@s1.h1].', ['nine cases'], CASES],
  ['In total, they have 74 clinics [@s1.h1].', ['74 clinics'], REGIONS],
  ['They trained 90 people, 47% of them judges [@s1.h1].', ['90 people', '47%'], TRAINED],
  ['Four farms saved none [@s1.h1].', ['Four farms'], FARMS],
  ['Raids went up by 60% [@s1.h1; @s1.h2].', ['60%'], ...RAIDS],
  // The sum of 45 judges and 25 clerks is not a number of judges.
  ['They trained 70 judges [@s1.h1].', ['70 judges'], TRAINED],
  ['In total, they trained 75 judges [@s1.h1].', ['75 judges'], TRAINED],
  // The sum of the judges leaves out the cars between them.
  ['In total, they sent 22 people [@s1.h1].', ['22 people'], SENT],
  ['Three countries signed it [@s1.h1].', ['Three countries'], 'Two countries signed laws on aid, care and beds.'],
])('wrong: %s', (text, figures, ...findings) => expect(unsupported(text, ...findings)).toEqual(figures));

const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const FINDINGS: readonly fc.Arbitrary<string>[] = [
  fc
    .tuple(number(40, 900), number(5, 40))
    .map(([cases, places]) => `Police opened ${cases} cases in ${places} districts.`),
  fc.tuple(number(500, 900), number(10, 490)).map(([all, dry]) => `Of ${all} wells, ${dry} were dry.`),
  fc
    .tuple(number(11, 99), number(11, 99), number(11, 99))
    .map(([one, two, three]) => `They trained ${one} judges, ${two} lawyers and ${three} clerks.`),
  fc.tuple(number(200, 900), number(20, 190)).map(([from, to]) => `Complaints fell from ${from} to ${to} in a year.`),
];
const CLAIMS: readonly fc.Arbitrary<string>[] = [
  number(11, 999).map((people) => `${people} people were reached [@s1.h1].`),
  number(1, 99).map((share) => `${share}% of them left [@s1.h1].`),
  number(2, 60).map((cases) => `On average, ${cases} cases were opened in each district [@s1.h1].`),
  number(3, 300).map((calls) => `They took ${calls} calls a month [@s1.h1].`),
  number(20, 999).map((people) => `In total, ${people} people took part [@s1.h1].`),
  number(11, 500).map((cases) => `That is ${cases} more cases than before [@s1.h1].`),
  number(2, 99).map((share) => `It rose by ${share}% [@s1.h1].`),
];

test('few random numbers are accepted', () => {
  const pairs = fc.sample(fc.tuple(fc.oneof(...FINDINGS), fc.oneof(...CLAIMS)), { numRuns: 500, seed: 1 });
  const accepted = pairs.filter(([finding, claim]) => unsupported(claim, finding).length === 0);
  expect(accepted.length).toBeLessThan(20);
});
