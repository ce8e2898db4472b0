import { createLibrary, parseReport } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../fixes/apply-fixes.js';
import { checkDocument } from '../check-document.js';

const report = `# Water

## Session 1: Wells

- **Maya Rai** counted the wells of the district and found a quarter of them dry by March.
- **Jonas Köhler** asked that pumps be paid for by the merchants who sell them.
- **Ana Diaz** showed how schools teach children to repair taps and gutters.

## Session 2: Money

- **Maya Rai** proposed a fund that keeps village banks lending after the harvest.
- **Jonas Köhler** warned that subsidies for diesel engines crowd out solar panels.
- **Ana Diaz** compared insurance against drought in three neighboring provinces.
`;
const library = createLibrary([parseReport(report, { key: 'water' })]);
const found = (markdown: string) =>
  checkDocument(markdown, { library }).problems.filter(({ code }) => code === 'citation.unrelated');

const wrong = 'Merchants who sell pumps should pay for the pumps themselves, as one speaker asked';

test('a finding that fits better is suggested, and is not a fix', () => {
  const [problem, ...others] = found(`${wrong} [see @s2.h3, p. 4].`);
  expect(others).toEqual([]);
  expect(problem?.message).toContain('s1.h2 (Session 1 highlight: Jonas Köhler) has more of them.');
  expect(problem?.fix).toBeUndefined();
  expect(problem?.choices?.map(({ title }) => title)).toEqual([
    'Cite s1.h2 (Session 1 highlight: Jonas Köhler) instead',
  ]);
  expect(applyFixes(`${wrong} [see @s2.h3, p. 4].`, [{ ...problem!, fix: problem!.choices![0]! }])).toBe(
    `${wrong} [see @s1.h2, p. 4].`,
  );
});

test('no other finding is named if the words are in several', () => {
  const text = 'Villages count wells, merchants sell pumps, children repair taps, and panels crowd engines';
  expect(found(`${text} [@s2.h3].`).map(({ message }) => message)).toEqual([
    'This sentence has almost no words in common with s2.h3 (Session 2 highlight: Ana Diaz). Check which finding you mean.',
  ]);
});

describe('nothing is reported', () => {
  test.each([
    ['of the right finding', `${wrong} [@s1.h2].`],
    ['if one of several findings is right', `${wrong} [@s2.h3; @s1.h2].`],
    ['of a whole session', `${wrong} [@s2].`],
    ['if another work is cited, too', `${wrong} [@s2.h3; @smith2020].`],
    ['of a short sentence', 'Merchants sell pumps [@s2.h3].'],
    ['of a pointer', 'See the contribution of the merchants [@s2.h3].'],
    ['of own plans', 'We will ask merchants who sell pumps to pay for the pumps and wells of the district [@s2.h3].'],
    ['in a heading', `# ${wrong} [@s2.h3]`],
    ['in a table', `| a | b |\n|---|---|\n| ${wrong} | [@s2.h3] |`],
    ['in a footnote', `Text[^1].\n\n[^1]: ${wrong} [@s2.h3].`],
    ['in a block quotation', `> ${wrong} [@s2.h3]`],
    [
      'of quotations',
      `She said that “pumps be paid for by the merchants who sell them”, in the whole district [@s2.h3].`,
    ],
    [
      'in another language',
      'Los comerciantes que venden bombas en el distrito deben pagar por ellas, dijo Maya Rai [@s2.h3].',
    ],
    ['of a lead-in', `${wrong} [@s2.h3]:\n\n- more`],
    [
      'of the last sentence of a paragraph about the finding',
      `Insurance against drought was compared in three neighboring provinces. ${wrong} [@s2.h3].`,
    ],
  ])('%s', (_, markdown) => expect(found(markdown)).toEqual([]));
});
