import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { findingsOf, lostProse, sharedReport } from './shared-report.js';

const text = sharedReport('13-afed-2014-recommendations.md');

describe.skipIf(text === undefined)('a conference of which only the recommendations are published', () => {
  const report = parseReport(text ?? '');

  it('has a title and the organisation that wrote it', () => {
    expect(report.title).toBe(
      "AFED's 7th Annual Conference Recommendations: Food Security Supports Political Stability",
    );
    expect(report.organization).toBe('Arab Forum for Environment and Development');
    expect(report.dates).toBeUndefined();
  });

  it('has its recommendations by the numbers that it prints', () => {
    expect(report.recommendations.map(({ id, text: said }) => [id, said.split(/[ ,]/, 1)[0]])).toEqual([
      ['r1', 'Strengthen'],
      ['r2', 'Take'],
      ['r3', 'Consider'],
      ['r4', 'Allocate'],
      ['r5', 'Develop'],
      ['r6', 'Implement'],
      ['r7', 'Adopt'],
      ['r8', 'Develop'],
      ['r9', 'Encourage'],
      ['r10', 'Enable'],
      ['r11', 'Recognize'],
      ['r12', 'Resolve'],
    ]);
    expect(report.sessions).toEqual([]);
    expect(report.summary?.passages).toHaveLength(2);
  });

  it('leaves out pictures, their sources and credits', () => {
    expect(findingsOf(report).some((finding) => /Source:|Credit|\.jpg/.test(finding.text))).toBe(false);
  });

  it('reads the sum of money in it', () => {
    const money = report
      .summary!.passages.flatMap((passage) => passage.quantities)
      .filter((one) => one.kind === 'money');
    expect(money).toMatchObject([{ value: 36_000_000_000, unit: 'USD' }]);
  });

  it('loses no prose', () => {
    expect(lostProse(text ?? '', report, [[1, 21]])).toEqual([]);
  });
});
