import { readdirSync, readFileSync, existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../src/parse-report.js';
import { exactLike, reportLike } from './report-like.js';
import { lostWords, repeatedWords } from './words-of.js';

/** Words of references to files that the reports include, and of wrongly marked HTML. */
const allowed: Readonly<Record<string, number>> = { '02': 1, '58': 12, '63': 1 };

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const reports = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(?:md|txt)$/.test(name)) : [];
if (reports.length === 0)
  console.info('Left out: whether words of real reports are lost, since ../shared/corpus is absent.');

describe('every word of a report', () => {
  it('is in exactly one finding, title, label or furniture', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        const report = parseReport(text);
        expect(lostWords(text, report)).toEqual([]);
        expect(repeatedWords(text, report)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('of canonical Markdown is in exactly one finding, title or label: reading it leaves nothing out', () => {
    fc.assert(
      fc.property(exactLike, (text) => {
        const report = parseReport(text);
        const furniture = report.furniture.filter(({ kind }) => kind !== 'boilerplate');
        expect(lostWords(text, { ...report, furniture })).toEqual([]);
        expect(repeatedWords(text, report)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(reports)('of %s, too', (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8');
    const report = parseReport(text);
    expect(lostWords(text, report).length).toBeLessThanOrEqual(allowed[name.slice(0, 2)] ?? 0);
    expect(repeatedWords(text, report).length).toBe(0);
  });
});
