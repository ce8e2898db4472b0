import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../src/index.js';
import type { Report } from '../src/index.js';
import { findingsOf, lostWords, repeatedWords, verifyReport } from './report-properties.js';
import { exactLike, reportLike } from './report-like.js';

/** What holds of any text is in tests/properties/readers.test.ts. */
const verify = (inputs: fc.Arbitrary<string>, numRuns: number, check: (text: string, report: Report) => void): void =>
  fc.assert(
    fc.property(inputs, (text) => check(text, parseReport(text))),
    { numRuns },
  );

describe('parseReport', () => {
  test('puts every word in exactly one finding, title, label or furniture', () => {
    verify(fc.oneof(reportLike, exactLike), 150, (text, report) => {
      verifyReport(text, report);
      expect(lostWords(text, report)).toEqual([]);
      expect(repeatedWords(text, report)).toEqual([]);
    });
  });

  test('reads the same whatever ends the lines', () => {
    const contents = (report: Report): unknown =>
      findingsOf(report).map(({ id, alias, text, fingerprint }) => ({ id, alias, text, fingerprint }));
    verify(reportLike, 60, (text, report) => {
      const other = parseReport(text.replaceAll('\n', text.length % 2 === 0 ? '\r\n' : '\r'));
      expect(contents(other)).toEqual(contents(report));
      expect(other.people).toEqual(report.people);
    });
  });

  test('leaves nothing out of canonical Markdown', () => {
    verify(exactLike, 100, (text, report) => {
      const furniture = report.furniture.filter(({ kind }) => kind !== 'boilerplate');
      expect(lostWords(text, { ...report, furniture })).toEqual([]);
    });
  });
});

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const reports = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(?:md|txt)$/.test(name)) : [];
/** Words of references to files that the reports include, and of wrongly marked HTML. */
const allowed: Readonly<Record<string, number>> = { '02': 1, '58': 12, '63': 1 };

describe.skipIf(reports.length === 0)('no word is lost of the real report', () => {
  test.each(reports)('%s', (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8');
    const report = parseReport(text);
    expect(lostWords(text, report).length).toBeLessThanOrEqual(allowed[name.slice(0, 2)] ?? 0);
    expect(repeatedWords(text, report)).toEqual([]);
  });
});
