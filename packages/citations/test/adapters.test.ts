import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../src/read-citations.ts';
import { citedByMarkdownIt, citedByRemark, parse } from './adapters.ts';
import { cases } from './cases.ts';
import { document, paragraph, wildParagraph } from './random-markdown.ts';

/** Where the blocks of CommonMark are others than Pandoc's, an adapter has fewer citations, and never others. */
function expectAmong(found: readonly unknown[], all: readonly unknown[]): void {
  const known = new Set(all.map((one) => JSON.stringify(one)));
  for (const one of found) expect(known).toContain(JSON.stringify(one));
  expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
}

describe('the reader, the remark plugin and the markdown-it plugin find the same citations', () => {
  test.each(Object.entries(cases))('in our case: %s', (_, markdown) => {
    expectAmong(citedByRemark(parse(markdown)), findCitations(markdown));
    // markdown-it reads lines that end at LF.
    expectAmong(citedByMarkdownIt(markdown), findCitations(markdown.replaceAll('\r\n', '\n')));
  });

  const examples = new URL('../../../examples/proposals/', import.meta.url);
  test.each(readdirSync(examples).filter((name) => name.endsWith('.md')))('in the example %s', (name) => {
    const markdown = readFileSync(new URL(name, examples), 'utf8');
    const engine = findCitations(markdown);
    expect(engine.length).toBeGreaterThan(5);
    expect(citedByRemark(parse(markdown))).toEqual(engine);
    expect(citedByMarkdownIt(markdown)).toEqual(engine);
  });

  test('in any paragraph', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        // An image's text is an attribute to HTML, and holds no nodes.
        const markdown = `Text ${text.replaceAll('![', '[')}`;
        const engine = findCitations(markdown);
        expect([...citedByRemark(parse(markdown))].sort((a, b) => a.start - b.start)).toEqual(engine);
        expect(citedByMarkdownIt(markdown)).toEqual(engine);
      }),
      { numRuns: 250 },
    );
  });

  test('and nothing else in any text', () => {
    fc.assert(
      fc.property(fc.oneof(document, wildParagraph), (markdown) => {
        const engine = findCitations(markdown);
        expectAmong(citedByRemark(parse(markdown)), engine);
        expectAmong(citedByMarkdownIt(markdown), engine);
      }),
      { numRuns: 250 },
    );
  });
});
