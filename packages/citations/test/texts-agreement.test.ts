import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cases } from './cases.ts';
import { document, paragraph, sampleOf, wildParagraph } from './random-markdown.ts';
import { readTexts } from '../src/read-texts.ts';
import { differenceOfTexts } from './texts-agreement.ts';

const read = (markdown: string) => readTexts(markdown).blocks;

// Pandoc starts slowly, and answers in about ten milliseconds.
const PATIENCE = 300_000;

/** docs/citations.md, "Texts". */
const differing: readonly string[] = ['code', 'quotation marks', 'examples', 'a LaTeX environment'];

describe('the words are the same as in Pandoc', () => {
  const proposals = new URL('../../../examples/proposals/', import.meta.url);
  const names = readdirSync(proposals).filter((name) => name.endsWith('.md'));

  test.each(names)('in the example %s', async (name) => {
    expect(await differenceOfTexts(readFileSync(new URL(name, proposals), 'utf8'), read)).toBeUndefined();
  });

  test.each(Object.entries(cases).filter(([name]) => !differing.includes(name)))(
    'in the case "%s"',
    async (_, markdown) => {
      expect(await differenceOfTexts(markdown, read)).toBeUndefined();
    },
  );

  // Most documents that differ have examples, whose number Pandoc knows, or a comment that joins two paragraphs.
  test.each([
    ['paragraphs', paragraph, 150, 1],
    ['wild paragraphs', wildParagraph, 150, 3],
    ['documents', document, 60, 12],
  ] as const)(
    'in %s',
    async (_, texts, count, most) => {
      const differences: string[] = [];
      for (const markdown of sampleOf(texts, count)) {
        // YAML that is none is refused.
        const difference = await differenceOfTexts(markdown, read).catch(() => undefined);
        if (difference !== undefined) differences.push(difference);
      }
      expect(differences.length, differences.join('\n')).toBeLessThanOrEqual(most);
    },
    PATIENCE,
  );
});
