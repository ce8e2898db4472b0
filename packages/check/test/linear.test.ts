import { createLibrary, parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { countWork } from '../../core/test/count-work.js';
import { sentenceKinds, sentenceOf } from '../../core/test/sentence-kinds.js';
import { checkDocument } from '../src/index.js';

/** Without the search in `core`, which reads all sentences that share a word with the one that is searched. */
const SOURCES = /\/packages\/(?:check|citations|language)\/src\//;

interface Shape {
  readonly report: string;
  readonly draft: string;
}

const join = (count: number, separator: string, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(separator);
const highlight = (text: string): string =>
  `# Well Forum\n\n## Session 1: Wells\n\n### Panel Highlights\n\n- **Ana Diaz (Well Fund)**: ${text}.\n`;
/** A sentence that cites one finding, and has as many figures as that finding. */
const figures = (count: number, reported: (index: number) => string, cited: (index: number) => string): Shape => ({
  report: highlight(`They saw ${join(count, ', ', reported)}`),
  draft: `They saw ${join(count, ', ', cited)} [@s1.h1].`,
});
const day = (index: number, month: string): string => `${(index % 28) + 1} ${month} ${1900 + (index % 200)}`;

const shapes: Readonly<Record<string, (count: number) => Shape>> = {
  dates: (count) =>
    figures(
      count,
      (index) => day(index, 'May'),
      (index) => day(index, 'June'),
    ),
  'days of the week': (count) =>
    figures(
      count,
      (index) => `Monday, ${day(index, 'May')}`,
      (index) => `Friday, ${day(index, 'May')}`,
    ),
  'rounded durations': (count) =>
    figures(
      count,
      (index) => `${2 * index + 1} days`,
      (index) => `about ${2 * index + 2} days`,
    ),
  percentages: (count) =>
    figures(
      count,
      (index) => `${100 + index / 10}%`,
      (index) => `${100.05 + index / 10}%`,
    ),
  amounts: (count) =>
    figures(
      count,
      (index) => `$${index} million`,
      (index) => `about $${index}.5 million`,
    ),
  'sentences with counts': (count) => ({
    report: highlight(join(count, '. ', (index) => `They saw ${3 * index + 1} wells`)),
    draft: join(count, ' ', (index) => `On average they saw about ${3 * index + 2} wells [@s1.h1].`),
  }),
  'altered quotations': (count) => ({
    report: highlight(join(count, ' ', (index) => `the water w${index}x flows down`)),
    draft: `He said ${join(count, ', ', (index) => `"the water w${index}x flows up"`)} [@s1.h1].`,
  }),
  'citations that match nothing in a sentence': (count) => ({
    report: `# Well Forum\n\n${join(count, '\n\n', (index) => `## Part kl${index}m\n\nThe water ${index} is here.`)}`,
    draft: `${join(count, ', ', (index) => `the water is here [@s${index + 1}.p9]`)}.`,
  }),
  'comments that suppress problems': (count) => ({
    report: highlight('They saw wells'),
    draft: '<!-- findings-ignore quote: why -->\n- One [@s9]\n\n'.repeat(count),
  }),
  'a block quotation with a table at its end': (count) => ({
    report: highlight('They saw wells'),
    draft: `${'> "words" [@s1.h1]\n>\n'.repeat(count)}> | [@s1] |\n> |---|\n> | a |\n`,
  }),
  'citations of findings that do not exist': (count) => ({
    report: `# Well Forum\n\n${join(count, '\n\n', (index) => `## Session ${index + 1}: Water\n\nThe water ${index} is here.`)}`,
    draft: join(count, ' ', (index) => `The water is here [@s${count + index}.p1].`),
  }),
  turns: (count) => ({
    report: `# Well Forum\n\n## Session 1: Wells\n\n### Question and Answer\n\n- **Question (Ana Diaz):** Who pays?\n${join(count, '\n', (index) => `- **Tom Okoro (Well Fund):** The water kl${index}m flows down.`)}\n`,
    draft: join(count, ' ', (index) => `Tom Okoro said that the water kl${index}m flows up [@s1.q1].`),
  }),
};

/** One sentence with many items of each kind, and one finding with as many. */
const sentences = [...sentenceKinds].map(([name, item]): [string, (count: number) => Shape] => [
  `one sentence with many of: ${name}`,
  (count) => ({
    report: `${highlight(sentenceOf(count, item, false))}\n## Session 2: Wells and Pumps\n\nThe wells ran dry.\n`,
    draft: `${sentenceOf(count, item, true)} [@s1.h1].`,
  }),
]);

test.each([...Object.entries(shapes), ...sentences])('work is linear in %s', async (_, shape) => {
  const work: number[] = [];
  for (const count of [400, 1600]) {
    const { report, draft } = shape(count);
    const library = createLibrary([parseReport(report)]);
    work.push(await countWork(SOURCES, () => void checkDocument(draft, { library })));
  }
  expect(work[0]).toBeGreaterThan(1000);
  // Linear work grows 4 times, quadratic work 16 times; the limit is between.
  expect(work[1]! / work[0]!).toBeLessThan(8);
});
