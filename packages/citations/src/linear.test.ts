import { expect, test } from 'vitest';
import { hostileTexts } from '../test/hostile.js';
import { readTextsWithSteps } from './read-texts.js';

/** The most that may be looked at: each character so many times, and be it in a short text. */
const MAX_STEPS_PER_CHARACTER = 150;

test.each(
  Object.entries(hostileTexts).flatMap(([name, make]): [string, (count: number) => string][] => [
    [name, make],
    [`${name}, in a quotation`, (count) => `> ${make(count).replaceAll('\n', '\n> ')}`],
  ]),
)('the work for %s grows like the text', (_, make) => {
  const steps = (text: string): number => readTextsWithSteps(text).steps;
  const [small, large] = [make(750), make(3000)];
  const [less, more] = [steps(small), steps(large)];
  expect(less / small.length).toBeLessThan(MAX_STEPS_PER_CHARACTER);
  expect(more / large.length).toBeLessThan(MAX_STEPS_PER_CHARACTER);
  // Where it grows faster, four times the text costs sixteen times the work.
  expect(more / less).toBeLessThan(8);
});

test('each character of prose is read a few times', () => {
  const prose = 'As "many" of [the speakers](u) said [see @s4.h2, p. 9; @s3], *nobody* pays `them` @s5.\n\n'.repeat(
    100,
  );
  expect(readTextsWithSteps(prose).steps / prose.length).toBeLessThan(7);
});
