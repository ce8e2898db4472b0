import { createLibrary, parseReport } from '@findings/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

/** The figures of a sentence that its finding does not have. */
function unsupported(sentence: string, finding: string): readonly string[] {
  const report = parseReport(`---\nreading: exact\n---\n\n## Session 1\n\n### Panel Highlights\n\n- ${finding}\n`);
  const text = `${sentence} [@s1.h1].`;
  return checkDocument(text, { library: createLibrary([report]) })
    .problems.filter(({ code }) => code === 'figure.unsupported')
    .map(({ span: { start, end } }) => text.slice(start.offset, end.offset));
}

/** Replaces each range, such as `40-900`, by a number within it. */
const withNumbers = (text: string): fc.Arbitrary<string> => {
  const [first = '', ...rest] = text.split(/\d+-\d+/);
  const numbers = [...text.matchAll(/(\d+)-(\d+)/g)].map(([, min, max]) =>
    fc.integer({ min: Number(min), max: Number(max) }),
  );
  return fc.tuple(...numbers).map((values) => first + rest.map((part, index) => values[index] + part).join(''));
};

const findings = [
  'Police opened 40-900 cases in 5-40 districts.',
  'Of 500-900 wells, 10-490 were dry.',
  'They trained 11-99 judges, 11-99 lawyers and 11-99 clerks.',
  'Complaints fell from 200-900 to 20-190 in a year.',
];
const claims = [
  '11-999 people were reached',
  '1-99% of them left',
  'On average, 2-60 cases were opened in each district',
  'In total, 20-999 people took part',
  'That is 11-500 more cases than before',
  'It rose by 2-99%',
  'Le quitaron el 1-99 %',
  'Cela fait 3-300 appels par mois',
  'Zusammen waren es 20-999 Menschen',
  'São 11-500 casos a mais',
];

test('few random numbers are accepted', () => {
  const pairs = fc.tuple(fc.oneof(...findings.map(withNumbers)), fc.oneof(...claims.map(withNumbers)));
  const accepted = fc
    .sample(pairs, { numRuns: 1000, seed: 1 })
    .filter(([finding, claim]) => unsupported(claim, finding).length === 0);
  expect(accepted.length).toBeLessThan(40);
});

test('a bound that is not true, or far from the number, is reported', () => {
  // Without numbers that may be years.
  const number = fc.oneof(fc.integer({ min: 11, max: 1499 }), fc.integer({ min: 2100, max: 9999 }));
  fc.assert(
    fc.property(number, number, fc.constantFrom('More', 'Fewer'), (exact, value, than) => {
      fc.pre(than === 'More' ? value > exact || value < exact / 2 : value < exact || value > exact * 1.5);
      expect(unsupported(`${than} than ${value} wells were dug`, `Then ${exact} wells were dug.`)).toEqual([
        `${value} wells`,
      ]);
    }),
  );
});
