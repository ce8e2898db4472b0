import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseReport, type Report, type Turn } from '@findings/core';
import { randomReport } from '../../test/report-arbitrary.js';
import { reportMarkdown } from './report-markdown.js';

const digest = new URL('../../../tip-2012/report/tip-2012.md', import.meta.url);
const shared = new URL('../../../../../shared/', import.meta.url);

/** What printing keeps: all but places, evidence, what the reader says of damage, and labels of turns, which have marks such as `Q`. */
function kept(report: Report): unknown {
  const { repairs: _repairs, problems: _problems, furniture: _furniture, ...rest } = report;
  const withoutLabel = (turn: Turn): unknown => ({ ...turn, label: undefined });
  return JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => {
      if (key === 'spans' || key === 'evidence') return undefined;
      if (key === 'question' || key === 'comment') return withoutLabel(value as Turn);
      return key === 'answers' ? (value as readonly Turn[]).map(withoutLabel) : value;
    }),
  );
}

/** Reads a text that was the last one only once. */
let last: { readonly text: string; readonly report: Report } | undefined;
function read(text: string): Report {
  if (last?.text !== text) last = { text, report: parseReport(text) };
  return last.report;
}

/** @param source with it, what was left out is printed, too */
function expectSame(report: Report, source?: string): string {
  const printed = reportMarkdown(report, read, source === undefined ? {} : { source });
  const again = read(printed);
  expect(kept(again)).toEqual(kept(report));
  expect(reportMarkdown(again, read, { source: printed })).toBe(printed);
  return printed;
}

describe('a printed report parses to the same model', () => {
  test('the digest, with one speaker made explicit', () => {
    const printed = expectSame(parseReport(readFileSync(digest, 'utf8'), { key: 'tip2012' }));
    // Only bold type says that this is a speaker: `**Bronwyn Wex (AusAID)**'s presentation`.
    expect(printed.match(/<!--.*?-->/g)).toEqual(['<!-- words: all by Bronwyn Wex -->']);
  });

  test('the example of the documentation is printed as it is', () => {
    const page = readFileSync(new URL('../../../../docs/canonical-markdown.md', import.meta.url), 'utf8');
    const example = /^```markdown\n([^]*?)^```$/m.exec(page)![1]!;
    expect(expectSame(parseReport(example))).toBe(example);
  });

  const folders = ['corpus/', 'reports/'].map((name) => new URL(name, shared)).filter((folder) => existsSync(folder));
  if (folders.length === 0) console.info('Left out: the reports next to the repository (../shared) are absent.');
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .map((name) => new URL(name, folder)),
  );
  test('an affiliation that looks like a short form of the name', () => {
    const people = '- Thomas Okoro\n  - of: Thommy\n- Berta Thome (Bertie)\n';
    const printed = expectSame(
      parseReport(`---\nreading: exact\n---\n\n## Wells\n\nDry.\n\n## Participants\n\n${people}`),
    );
    expect(printed).toContain('- Thomas Okoro\n  - of: Thommy\n- Berta Thome\n  - also: Bertie\n');
  });

  test.each(['year: 2021', 'date: 2021-05', 'date: 3 May 2021'])('the date of the report itself: %s', (field) => {
    const report = parseReport(`---\ntitle: Wells\n${field}\n---\n\n## Pumps\n\nThe pumps are old.\n`);
    const printed = reportMarkdown(report, parseReport);
    expect(printed).toMatch(/^---\ntitle: Wells\ndate: .*\nkey: report\nreading: exact\n---\n/);
    expect(parseReport(printed).dates).toEqual(report.dates);
  });

  test.skipIf(files.length === 0)('real reports, damage and all', { timeout: 300_000 }, () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expectSame(parseReport(text, { key: 'real' }), text);
    }
  });

  test('models of any shape, with any words', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(randomReport, (report) => {
        const printed = reportMarkdown(report, read);
        const again = read(printed);
        const loosely = (one: Report): unknown =>
          JSON.parse(
            JSON.stringify(kept(one), (key, value: unknown) =>
              ['findings', 'quantities', 'quotations', 'fingerprint', 'acronyms'].includes(key) ? undefined : value,
            ),
          );
        expect(loosely(again)).toEqual(loosely(report));
        expect(reportMarkdown(again, read)).toBe(printed);
      }),
      { numRuns: 30 },
    );
  });
});
