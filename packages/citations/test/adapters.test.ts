import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../src/read-citations.ts';
import { citedByMarkdownIt, citedByRemark, parse } from './adapters.ts';
import { cases } from './cases.ts';
import { randomDocument } from './documents.ts';
import { randomProposal } from './proposals.ts';
import { seeded } from './random.ts';
import { mildSnippet, wildSnippet } from './snippets.ts';

/** Where the blocks of CommonMark are others than Pandoc's, an adapter has fewer citations; never others. */
function among(found: readonly unknown[], all: readonly unknown[]): void {
  const known = new Set(all.map((one) => JSON.stringify(one)));
  for (const one of found) expect(known).toContain(JSON.stringify(one));
  expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
}

describe('the reader, the remark plugin and the markdown-it plugin find the same citations', () => {
  test.each(Object.entries(cases))('in our case: %s', (_, markdown) => {
    const engine = findCitations(markdown);
    among(citedByRemark(parse(markdown)), engine);
    // markdown-it reads lines that end at LF.
    among(citedByMarkdownIt(markdown), findCitations(markdown.replaceAll('\r\n', '\n')));
  });

  test.each([1, 2, 3, 4, 5])('in a proposal, seed %i', (seed) => {
    const markdown = randomProposal(seeded(seed));
    const engine = findCitations(markdown);
    expect(engine.length).toBeGreaterThan(5);
    expect(citedByRemark(parse(markdown))).toEqual(engine);
    expect(citedByMarkdownIt(markdown)).toEqual(engine);
  });

  test('in any paragraph', () => {
    const seed = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(seed, (seed) => {
        // An image's text is an attribute to HTML, and holds no nodes.
        const markdown = `Text ${mildSnippet(seeded(seed)).replaceAll('![', '[')}`;
        const engine = findCitations(markdown);
        expect([...citedByRemark(parse(markdown))].sort((a, b) => a.start - b.start)).toEqual(engine);
        expect(citedByMarkdownIt(markdown)).toEqual(engine);
      }),
      { numRuns: 250 },
    );
  });

  test('and nothing else in any text', () => {
    const seed = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(seed, fc.constantFrom(randomDocument, wildSnippet), (seed, make) => {
        const markdown = make(seeded(seed));
        const engine = findCitations(markdown);
        among(citedByRemark(parse(markdown)), engine);
        among(citedByMarkdownIt(markdown), engine);
      }),
      { numRuns: 250 },
    );
  });
});
