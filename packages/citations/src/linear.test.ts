import { expect, test } from 'vitest';
import { hostileTexts } from '../test/hostile.js';
import { readCitationsWithSteps } from './read-citations.js';
import { readTextsWithSteps } from './read-texts.js';

/** The most that may be looked at: each character so many times, and be it in a short text. */
const MAX_STEPS_PER_CHARACTER = 150;

test.each(Object.entries(hostileTexts))('the work for %s grows like the text', (_, make) => {
  staysLinear(make, (text) => readCitationsWithSteps(text).steps);
});

// A quotation mark in each paragraph has all of them read, and without an `@` none counts for what is cited.
test.each(
  Object.entries(hostileTexts).flatMap(([name, make]): [string, (count: number) => string][] => [
    [name, make],
    [`${name}, quoting instead of citing`, (count) => make(count).replaceAll('@', '"')],
    [`${name}, in a quotation`, (count) => `> ${make(count).replaceAll('\n', '\n> ')}`],
  ]),
)('the work for the clean texts of %s grows like the text', (_, make) => {
  staysLinear(make, (text) => readTextsWithSteps(text).steps);
});

function staysLinear(make: (count: number) => string, steps: (text: string) => number): void {
  const [small, large] = [make(750), make(3000)];
  const [less, more] = [steps(small), steps(large)];
  expect(less / small.length).toBeLessThan(MAX_STEPS_PER_CHARACTER);
  expect(more / large.length).toBeLessThan(MAX_STEPS_PER_CHARACTER);
  // Where it grows faster, four times the text costs sixteen times the work.
  expect(more / less).toBeLessThan(8);
}

test('each character of prose is read a few times', () => {
  const prose = 'As "many" of [the speakers](u) said [see @s4.h2, p. 9; @s3], *nobody* pays `them` @s5.\n\n'.repeat(
    100,
  );
  expect(readCitationsWithSteps(prose).steps / prose.length).toBeLessThan(5);
  expect(readTextsWithSteps(prose).steps / prose.length).toBeLessThan(7);
});
