import { expect, test } from 'vitest';
import { figureProblems, unsupportedFigures } from '../../test/unsupported-figures.js';

const FINDINGS = [
  'Of 214 wells, nine were dry. Complaints fell from 17 to two, and 70% of the guards stayed.',
  'The fund has $240 million, of which 15% is for villages. A trial took 1.8 hours.',
  'Of 400 nets, 160 were full. Without bait, it would take 25,000 nets of 0.8 cm.',
  'About ⅓ of the boats are old.',
  '12 voted yes, 13 no.',
  'Of 100,000 loaves, 5,000 were sold and another 5,000 were given away.',
];
const unsupported = (text: string): readonly string[] => unsupportedFigures(text, FINDINGS);

test.each([
  'Nine of 214 wells, or roughly 4%, were dry [@s1.h1].',
  'Complaints fell by almost 90% [@s1.h1].',
  'About 30% of the guards left [@s1.h1].',
  'Villages get $36 million, which is 15% [@s1.h2].',
  'Of the 400 nets, 240 were empty [@s1.h3].',
  'A trial took just under two hours [@s1.h2].',
  '33% of the boats are old [@s1.h4].',
  'Three of them, Asha, Jens Köhler and Li, have nets [@s1.h3].',
  'A third of the boats are old [@s1.h4].',
])('right: %s', (text) => expect(unsupported(text)).toEqual([]));

test.each([
  ['9% of the wells were dry [@s1.h1].', '9%'],
  ['About 40% of the guards left [@s1.h1].', 'About 40%'],
  ['Villages get $46 million [@s1.h2].', '$46 million'],
  ['250 nets were empty [@s1.h3].', '250 nets'],
  ['Of the 400 nets, 230 were empty [@s1.h3].', '230'],
  ['Four owners, Asha, Jens and Li, have nets [@s1.h3].', 'Four owners'],
  ['A trial took two hours [@s1.h2].', 'two hours'],
  ['The nets are 0.8 mm wide [@s1.h3].', '0.8 mm'],
])('wrong: %s', (text, figure) => expect(unsupported(text)).toEqual([figure.replace('About ', '')]));

test('a percentage is not offered instead of one that is nearer to what it leaves', () => {
  const offered = (text: string) => figureProblems(text, FINDINGS).map(({ reported }) => reported);
  expect(offered('65% of the guards stayed [@s1.h1].')).toEqual([['70%']]);
  expect(offered('20% of the guards left [@s1.h1].')).toEqual([undefined]);
});
