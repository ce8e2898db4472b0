import { expect, test } from 'vitest';
import { pdf, type Placed } from '../../test/typeset.js';
import { convertDocument } from '../convert-document.js';

const opening: readonly Placed[] = [
  {
    text: 'The wells of the north run dry in spring, and the people who live there walk further each year.',
    x: 72,
    y: 80,
  },
  {
    text: 'Nobody counts the hours that they lose, although the office has a form for it in three colours.',
    x: 72,
    y: 94,
  },
];

const imported = async (lines: readonly Placed[]): Promise<string> =>
  (await convertDocument(await pdf([[...opening, ...lines]]))).markdown;

test('discs before lines are the bullets of a list', async () => {
  const markdown = await imported([
    { text: 'Pumps of the hill villages', x: 102, y: 122, hasDisc: true },
    {
      text: 'Ropes, which last for two summers if nobody leaves them in the sun and the goats do not',
      x: 102,
      y: 136,
      hasDisc: true,
    },
    { text: 'find them', x: 102, y: 150 },
    { text: 'Tanks', x: 102, y: 164, hasDisc: true },
  ]);
  expect(markdown).toContain(
    '- Pumps of the hill villages\n- Ropes, which last for two summers if nobody leaves them in the sun and the goats do not find them\n- Tanks\n',
  );
});

test('discs in a line, and those far from it, are not', async () => {
  const markdown = await imported([
    { text: 'Alva', x: 72, y: 122 },
    { text: 'Brod', x: 102, y: 122, hasDisc: true },
    { text: 'Two villages share one tanker', x: 102, y: 150 },
    { text: '', x: 60, y: 150, hasDisc: true },
  ]);
  expect(markdown).not.toMatch(/^- /m);
  expect(markdown).toContain('Two villages share one tanker');
});
