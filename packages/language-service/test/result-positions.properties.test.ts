import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import type { Span } from '@findings/core';
import type { OutlineItem } from '../src/results/view-results.js';
import type { DocumentSymbol } from '../src/results/editor-results.js';
import { definition } from '../src/definition.js';
import { folding } from '../src/folding.js';
import { hover } from '../src/hover/hover.js';
import { inlayHints } from '../src/inlay-hints.js';
import { links } from '../src/links.js';
import { selections } from '../src/selections/selections.js';
import { semanticTokens } from '../src/semantic-tokens.js';
import { proposalOutline } from '../src/symbols/proposal-outline.js';
import { symbols } from '../src/symbols/symbols.js';
import { createWorkspace } from '../src/workspace/create-workspace.js';
import { wells } from './fixture.js';

const URI = 'file:///w/a.md';
const SOURCE = 'file:///w/wells.report.md';
const WELLS = wells.slice(wells.indexOf('\n') + 1);

const pieces = [
  ...[
    '[@s1.h1]',
    '[see @s1, p. 9; -@s1.okoye, sec. 2]',
    '@s1 [p. 3; @s2.h1]',
    '@{s9}',
    '[@s1, @s2]',
    '@wells',
    '[-@d1]',
  ],
  ...[
    '[@smith2020]',
    '@summary',
    '[@s1 `;` x; @s2]',
    '[@s1.h1',
    '\\@s1',
    'e@mail.org',
    '`@s1`',
    '$@s1$',
    '<!-- @s1 -->',
    '<!--',
  ],
  ...[
    '# ',
    '## ',
    '### ',
    '===\n',
    '---\n',
    '> ',
    '- ',
    '1. ',
    '| a | b |\n|---|---|\n| ',
    ' | ',
    '```\n',
    '~~~\n',
    '[^1]: ',
    '[^1]',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    ' ',
    '    ',
    'Wells dry up. ',
    'Who? ',
    '“half of them”',
    '𝒳😀',
    '**',
    '*',
    '\u2028',
    '\0',
  ],
  ...[
    '---\ntitle: x\nfindings: wells.report.md\n---\n',
    'Panel Highlights\n\n',
    '**Ada Okoye (WaterAid):** ',
    '## Day 2\n\n',
    '### Session 3: Rain\n\n',
  ],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));

/** A proposal and a report with the same text, and another report that both can cite. */
function workspaceOf(markdown: string, hasLibrary: boolean) {
  const workspace = createWorkspace();
  const report = parseReport(WELLS, { key: 'wells' });
  const odd = parseReport(markdown, { key: 'odd' });
  const library = createLibrary([report, odd], { default: 'wells' });
  workspace.setReport(SOURCE, WELLS, report, library);
  workspace.setReport('file:///w/odd.report.md', markdown, odd, library);
  const sources = new Map([
    ['wells', SOURCE],
    ['odd', 'file:///w/odd.report.md'],
  ]);
  const context = { ...(hasLibrary && { library }), sources };
  workspace.setProposal(URI, markdown, { context, severities: {}, problems: [] });
  return workspace;
}

function expectInside({ start, end }: Span, length: number): void {
  expect(start.offset).toBeGreaterThanOrEqual(0);
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
  expect(end.offset).toBeLessThanOrEqual(length);
}

function expectNested(all: readonly (DocumentSymbol | OutlineItem)[], start: number, end: number): void {
  let before = start;
  for (const item of all) {
    const { span, selection, children } = item;
    const name = 'name' in item ? item.name : item.label;
    expect(name).not.toBe('');
    expect(span.start.offset).toBeGreaterThanOrEqual(before);
    expect(span.end.offset).toBeLessThanOrEqual(end);
    expect(selection.start.offset).toBeGreaterThanOrEqual(span.start.offset);
    expect(selection.end.offset).toBeLessThanOrEqual(span.end.offset);
    expectNested(children, span.start.offset, span.end.offset);
    before = span.end.offset;
  }
}

test('all positions are inside the document, and nested results are nested', () => {
  fc.assert(
    fc.property(text, fc.boolean(), fc.nat(), (markdown, hasLibrary, number) => {
      const workspace = workspaceOf(markdown, hasLibrary);
      const { length } = markdown;
      for (const uri of [URI, 'file:///w/odd.report.md']) {
        for (const offset of [number % (length + 1), number % 50, -1, length, length + 1, NaN]) {
          const shown = hover(workspace, uri, offset);
          if (shown) expectInside(shown.span, length);
          for (const link of definition(workspace, uri, offset)) {
            expectInside(link.origin, length);
            const target = link.uri === SOURCE ? WELLS.length : length;
            expectInside(link.target, target);
            expectInside(link.selection, target);
            expect(link.selection.start.offset).toBeGreaterThanOrEqual(link.target.start.offset);
            expect(link.selection.end.offset).toBeLessThanOrEqual(link.target.end.offset);
          }
          let inner: Span | undefined;
          for (const span of selections(workspace, uri, offset)) {
            expectInside(span, length);
            expect(span.start.offset).toBeLessThanOrEqual(inner?.start.offset ?? offset);
            expect(span.end.offset).toBeGreaterThanOrEqual(inner?.end.offset ?? offset);
            inner = span;
          }
        }
        expectNested(symbols(workspace, uri), 0, length);
        expectNested(proposalOutline(workspace, uri), 0, length);
        for (const { startLine, endLine } of folding(workspace, uri)) expect(startLine).toBeLessThan(endLine);
        for (const { span } of links(workspace, uri)) expectInside(span, length);
        let end = 0;
        for (const { span } of semanticTokens(workspace, uri)) {
          expectInside(span, length);
          expect(span.start.offset).toBeGreaterThanOrEqual(end);
          expect(span.start.line).toBe(span.end.line);
          end = span.end.offset;
        }
        const whole = workspace.proposal(uri)?.source.span(0, length);
        if (whole)
          for (const { at } of inlayHints(workspace, uri, whole)) expect(at.offset).toBeLessThanOrEqual(length);
      }
    }),
    { numRuns: 125 },
  );
});
