import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correct, parseReport, readUnits, type Operation, type Unit } from '@findings/core';
import { reportMarkdown } from './report-markdown.js';

const DOCUMENTS = new URL('../../../core/test/documents/', import.meta.url);

const names = readdirSync(DOCUMENTS).filter((name) => /\.(?:md|txt)$/.test(name) && !name.endsWith('.expected.txt'));
const printed = new Map<string, string>();

/** A test document as canonical Markdown. */
function print(name: string): string {
  const known = printed.get(name);
  if (known !== undefined) return known;
  const source = readFileSync(new URL(name, DOCUMENTS), 'utf8');
  const markdown = reportMarkdown(parseReport(source), (text) => parseReport(text), { source });
  printed.set(name, markdown);
  return markdown;
}

const LISTS = /^(?:Guiding Questions|Panel Highlights|Question and Answer|Recommendations|Action Items|Tables)$/;

/** Headings that only divide a part. */
function isDivider({ kind, text }: Unit, markdown: string, { start }: Unit): boolean {
  return kind === 'heading' && (LISTS.test(text) || /\{\.(?!part|session|day)[a-z]+/.test(lineAt(markdown, start)));
}

function lineAt(markdown: string, start: number): string {
  return markdown.slice(start, (markdown.indexOf('\n', start) + 1 || markdown.length + 1) - 1);
}

function apply(markdown: string, operation: Operation) {
  return correct(markdown, { hash: readUnits(markdown).hash, operations: [operation] }, { by: 'reviewer' });
}

/** The words of all units but headings that only divide a part. */
function wordsOf(markdown: string): readonly string[] {
  return readUnits(markdown)
    .units.filter((unit) => !isDivider(unit, markdown, unit))
    .map(({ text }) => text);
}

/** Without credits, which corrections make explicit where the structure no longer says them. */
function withoutCredits(markdown: string): string {
  return markdown.replace(/ <!-- (?:\w+: )?(?:all )?by [^>]*-->/g, '');
}

/** The part of each unit that follows, up to the next heading of the report. */
function partsBelow(markdown: string, at: number): readonly (string | undefined)[] {
  const { units } = readUnits(markdown);
  const parts: (string | undefined)[] = [];
  for (const unit of units.slice(at + 1)) {
    const isEnd = unit.kind === 'heading' && !isDivider(unit, markdown, unit);
    if (isEnd || unit.kind === 'other') break;
    if (unit.kind !== 'heading' && unit.finding !== undefined) parts.push(unit.part);
  }
  return parts;
}

test('a paragraph that becomes a heading has all that follows up to the next heading of the report, and back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 2, max: 4 }), (name, nth, level) => {
      const markdown = print(name);
      const { units } = readUnits(markdown);
      const paragraphs = units.flatMap(({ kind, depth }, index) => (kind === 'paragraph' && !depth ? [index] : []));
      const at = paragraphs[nth % paragraphs.length];
      if (at === undefined) return;
      const { markdown: changed, answer } = apply(markdown, { op: 'part', unit: `u${at + 1}`, level, kind: 'part' });
      if (answer.verdicts[0]!.verdict !== 'accepted') return;
      expect(wordsOf(changed)).toEqual(wordsOf(markdown));
      const now = readUnits(changed).units;
      const title = units[at]!.text;
      const place = now.findIndex(({ kind, text }, index) => index >= at && kind === 'heading' && text === title);
      const own = now[place]!.part;
      expect(new Set(partsBelow(changed, place))).toEqual(new Set(partsBelow(changed, place).length > 0 ? [own] : []));
      const { markdown: back } = apply(changed, { op: 'text', unit: `u${place + 1}` });
      expect(withoutCredits(back)).toBe(withoutCredits(markdown));
    }),
    { numRuns: 40 },
  );
});
