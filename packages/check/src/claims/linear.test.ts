import { readTexts } from '@findings/citations';
import { describe, expect, test } from 'vitest';
import { readClaims } from './read-claims.js';

/** How often a block is looked up while the quotations of a document are read. */
function lookups(markdown: string): number {
  const { blocks, groups } = readTexts(markdown);
  let count = 0;
  const counted = new Proxy(blocks, {
    get: (target, name, receiver): unknown => {
      count++;
      return Reflect.get(target, name, receiver);
    },
  });
  const citations = groups.flatMap(({ items }) =>
    items.map((item) => ({ item, resolution: { type: 'foreign' as const } })),
  );
  expect(readClaims(markdown, counted, citations).quotations.length).toBeLessThan(2);
  return count;
}

describe('a block quotation that is not one quotation is read once', () => {
  test.each<readonly [string, (size: number) => string]>([
    ['numbered lazy lines', (size) => `${'\n> '.repeat(2 * size)}${'\n(i) [@@s1]'.repeat(size)} [@s1.h1]`],
    ['paragraphs without words', (size) => '> [@s1.h1]\n>\n'.repeat(size)],
    ['an admonition', (size) => `> [!NOTE]\n>\n${'> words [@s1.h1]\n>\n'.repeat(size)}`],
    [
      'a table',
      (size) => `> | a |\n> |---|\n${'> | [@s1.h1] |\n'.repeat(size)}>\n${'> words [@s1.h1]\n>\n'.repeat(size)}`,
    ],
    ['a table at the end', (size) => `${'> words [@s1.h1]\n>\n'.repeat(size)}> | [@s1] |\n> |---|\n> | a |\n`],
  ])('%s', (_, write) => {
    expect(lookups(write(800))).toBeLessThan(3 * lookups(write(400)));
  });
});
