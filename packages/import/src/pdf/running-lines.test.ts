import { describe, expect, test } from 'vitest';
import { pdf, type Placed } from '../../test/typeset.js';
import { convertDocument } from '../convert-document.js';

const ORGANIZATION = 'Northern Water Trust';
const TITLE = 'Notes on Water';

const WORDS = ['Wells', 'Rivers', 'Tanks', 'Taps', 'Ponds', 'Springs', 'Lakes'];

/** Text of a page of its own, from a height on. */
function text(page: number, y = 110): Placed[] {
  return Array.from({ length: 40 }, (_, row) => ({
    text: `${WORDS[(page + row) % 7]} and ${WORDS[(page * 3 + row) % 5]} run dry in spring, and those who carry water walk further than`,
    x: 72,
    y: y + row * 14,
  }));
}

const head = (words: string, more: Partial<Placed> = {}): Placed => ({ text: words, x: 72, y: 50, ...more });
const heading = (words: string, y: number): Placed => ({ text: words, x: 72, y, size: 14, isBold: true });
const cover = [
  { text: ORGANIZATION, x: 200, y: 70, size: 16 },
  { text: TITLE, x: 200, y: 96, size: 20 },
];

async function imported(pages: readonly (readonly Placed[])[]): Promise<string> {
  return (await convertDocument(await pdf(pages))).markdown;
}

const countOf = (markdown: string, words: string): number => markdown.split(words).length - 1;

describe('running headers and footers are left out', () => {
  test.each([
    ['on each page', (_: number) => [head(ORGANIZATION)]],
    ['in bold', (_: number) => [head(ORGANIZATION, { isBold: true, size: 13 })]],
    ['from page 2 on', (page: number) => (page === 1 ? [] : [head(ORGANIZATION)])],
    ['left and right', (page: number) => [head(ORGANIZATION, { x: page % 2 === 0 ? 72 : 400 })]],
    ['with the page number', (page: number) => [head(`${ORGANIZATION} | ${page}`)]],
    ['at the bottom', (_: number) => [head(ORGANIZATION, { y: 800 })]],
  ])('%s, while the title page keeps its words', async (_, heads) => {
    const markdown = await imported([
      [...heads(1), ...cover, ...text(1, 150)],
      ...[2, 3, 4].map((page) => [...heads(page), ...text(page)]),
    ]);
    expect(countOf(markdown, ORGANIZATION)).toBe(1);
    expect(countOf(markdown, TITLE)).toBeGreaterThan(0);
  });

  test('in one section of a long report', async () => {
    const pages = Array.from({ length: 31 }, (_, page) => [
      ...([12, 13, 14].includes(page) ? [head(ORGANIZATION, { isBold: true })] : []),
      ...text(page),
    ]);
    expect(countOf(await imported(pages), ORGANIZATION)).toBe(0);
  });
});

describe('what is not a running header stays', () => {
  test('a heading that recurs, also at the top of pages', async () => {
    const markdown = await imported([
      [...cover, heading('Discussion', 140), ...text(1, 170)],
      [heading('Discussion', 84), ...text(2)],
      [heading('Discussion', 84), ...text(3)],
      [...text(4, 84).slice(0, 10), heading('Discussion', 260), ...text(4, 290).slice(0, 20)],
    ]);
    expect(markdown.match(/^#+ Discussion$/gm)).toHaveLength(4);
  });
});
