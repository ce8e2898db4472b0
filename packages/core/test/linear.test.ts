import { expect, test } from 'vitest';
import { parseReport } from '../src/index.js';
import { countWork } from './count-work.js';
import { sentenceKinds, sentenceOf } from './sentence-kinds.js';

const READER = /\/packages\/(?:core|language)\/src\//;

/** A name that is no other's. */
function nameOf(index: number): string {
  const letters = [index % 26, Math.floor(index / 26) % 26].map((value) => String.fromCharCode(97 + value)).join('');
  return `Ana D${letters}ov`;
}

const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n\n');

const shapes: Readonly<Record<string, (count: number) => string>> = {
  'sessions in Markdown': (count) =>
    numbered(
      count,
      (index) =>
        `## Session ${index + 1}: Wells\n\n- **${nameOf(index)} (Well Fund)** said that wells ran dry.\n\nQ: Who pays?\n\nA: Nobody.`,
    ),
  'prose of many speakers': (count) =>
    `# Well Forum\n\n${numbered(count, (index) => `${nameOf(index)} said that the wells ran dry. She blamed the pumps.`)}`,
  'labelled turns': (count) =>
    `# Well Forum\n\n${numbered(count, (index) => `${nameOf(index % 7)}: The wells ran dry in May.`)}`,
  'pages of plain text': (count) =>
    numbered(
      count,
      (index) =>
        `The wells ran dry in May, and nobody had counted them before the\n\n${index + 1}\n\n\fWell Forum Report\n\ntraders left.`,
    ),
  'raw HTML': (count) =>
    numbered(
      count,
      (index) => `<div><h2>Wells ${index}</h2>\n<p>They ran <b>dry</b>.</p><ul><li>Pumps</li></ul></div>`,
    ),
  'a table': (count) =>
    `# Wells\n\n| Who | What |\n|---|---|\n${Array.from({ length: count }, () => '| Ana Diaz | dry |').join('\n')}`,
};

const sentences = [...sentenceKinds].map(([name, item]): [string, (count: number) => string] => [
  `one sentence with many of: ${name}`,
  (count) => `# Well Forum\n\n${sentenceOf(4 * count, item, false)}.\n`,
]);

test.each([...Object.entries(shapes), ...sentences])('work is linear in %s', async (_, shape) => {
  const few = shape(60);
  const many = shape(480);
  parseReport(few);
  const work = [await countWork(READER, () => parseReport(few)), await countWork(READER, () => parseReport(many))];
  expect(work[0]).toBeGreaterThan(1000);
  // Linear work grows 8 times, quadratic work 64 times; the limit is between.
  expect(work[1]! / work[0]!).toBeLessThan((2 * many.length) / few.length);
});
