import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageCase } from '../../test/coverage-arbitrary.js';
import { exampleLibrary, exampleReport } from '../../../core/test/example-library.js';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { createLibrary } from '@findings/core/library';
import type { FindingCitation, Coverage, Tally } from './coverage.js';
import { measureCoverage } from './measure-coverage.js';
import { readProposal } from './read-proposal.js';

/** Proposals by their paths, read against the example library. */
function measure(proposals: Readonly<Record<string, string>>): Coverage {
  return measureCoverage(
    [{ report: exampleReport, path: 'reports/demo.md' }],
    Object.entries(proposals).map(([path, text]) => readProposal(path, text, exampleLibrary)),
  );
}

const places = (cites: readonly FindingCitation[]): string =>
  cites.map(({ proposal, line }) => `${proposal.path}:${line}`).join(' ');
const share = ({ findings, cited, citations }: Tally): string => `${cited}/${findings} by ${citations}`;

/** What is cited: its id, and the places. */
function citedOf({ reports }: Coverage): string[] {
  return reports.flatMap(({ anchor, cites, days, sections }) =>
    [
      { id: anchor, cites },
      ...days.map((day) => ({ id: day.anchor, cites: day.cites })),
      ...sections.flatMap((section) => [
        { id: section.anchor, cites: section.cites },
        ...section.findings.map((finding) => ({ id: finding.anchor, cites: finding.cites })),
      ]),
    ].flatMap((one) => (one.cites.length > 0 ? [`${one.id}: ${places(one.cites)}`] : [])),
  );
}

describe('a citation', () => {
  test('of a finding counts for it, in any position and spelling', () => {
    const coverage = measure({
      'a.md': 'Beds are few [@s1.h1; @s2.h2].\n\nAs @S1.H1 says, and [@demo2020:s1.h1].\n',
      'b.md': '> Full.\n\nNobody pays [@uncounted].[^n]\n\n[^n]: See -@s1.q1.\n',
    });
    expect(citedOf(coverage)).toEqual([
      's1.h1: a.md:1 a.md:3 a.md:3',
      's1.q1: b.md:5',
      's2.h2: a.md:1',
      's3.h1: b.md:3',
    ]);
    expect(coverage.totals).toEqual({
      reports: 1,
      proposals: 2,
      findings: 15,
      cited: 4,
      citations: 6,
      whole: 0,
      unresolved: 0,
      ambiguous: 0,
    });
  });

  test('of a container does not count for its findings', () => {
    const coverage = measure({ 'a.md': 'All of it [@demo2020; @d1; @s2; @summary; @lessons-learned].' });
    expect(citedOf(coverage)).toEqual([
      'demo2020: a.md:1',
      'd1: a.md:1',
      'summary: a.md:1',
      's2: a.md:1',
      'lessons-learned: a.md:1',
    ]);
    expect(coverage.totals).toMatchObject({ cited: 0, citations: 0, whole: 5 });
  });

  test('that matches nothing, or several findings, is listed separately', () => {
    const { unresolvedCitations, totals } = measure({ 'a.md': 'No [@s9].\nWho? [@s2.okoro]\n' });
    expect(
      unresolvedCitations.map(({ line, key, why, candidates }) => [line, key, why, candidates.map(({ id }) => id)]),
    ).toEqual([
      [1, 's9', 'unresolved', expect.any(Array)],
      [2, 's2.okoro', 'ambiguous', ['s2.h2', 's2.h3']],
    ]);
    expect(totals).toMatchObject({ cited: 0, unresolved: 1, ambiguous: 1 });
  });
});

describe('shares', () => {
  const [report] = measure({
    'a.md': '[@s1.h1; @s1.h1; @s1.q1; @s2.h1]',
    'b.md': '[@s1.h1; @r1; @s9; @lessons-learned.t1]',
  }).reports;

  test('of sessions, of the summary and of other findings', () => {
    expect(report!.sections.map(({ title, tally }) => `${title}: ${share(tally)}`)).toEqual([
      'Executive summary: 0/2 by 0',
      'Session 1: Shelter and Care: 2/4 by 4',
      'Session 2: Working Across Borders: 1/4 by 1',
      'Session 3: Data and Evidence: 0/2 by 0',
      'Lessons learned: 1/2 by 1',
      'Outside the sessions: 1/1 by 1',
    ]);
    expect(report!.days.map(({ target, tally }) => `${target.id}: ${share(tally)}`)).toEqual([
      'd1: 3/8 by 5',
      'd2: 0/2 by 0',
    ]);
  });

  test('of speakers and organizations: a finding of two speakers counts for both', () => {
    expect(report!.speakers.map(({ person, tally }) => `${person.name}: ${share(tally)}`)).toEqual([
      'Asha Rana: 3/3 by 5',
      'Jens Köhler: 0/1 by 0',
      'Li Wen: 1/3 by 1',
      'Maria Okoro: 0/2 by 0',
    ]);
    expect(report!.organizations.map(({ name, tally }) => `${name}: ${share(tally)}`)).toEqual([
      'Hope House: 3/3 by 5',
      'Port Authority: 0/1 by 0',
      'Statistics Office: 1/3 by 1',
      'Harbour Trust: 0/2 by 0',
    ]);
  });

  test('of proposals: findings, citations, containers and unresolved citations', () => {
    const { proposals } = measure({ 'a.md': '[@s1.h1; @s1.h1; @s2; @s9]', 'b.md': 'Nothing.' });
    expect(proposals).toMatchObject([
      { path: 'a.md', findings: 1, citations: 2, whole: 1, unresolved: 1, ambiguous: 0 },
      { path: 'b.md', findings: 0, citations: 0, whole: 0, unresolved: 0, ambiguous: 0 },
    ]);
  });
});

describe('several reports', () => {
  const other = reportFixture({ key: 'other', title: 'Other', sessions: [{ highlights: [['', 'Said elsewhere.']] }] });
  const library = createLibrary([exampleReport, other], { default: 'demo2020' });
  const proposal = readProposal('a.md', '[@s1.h1; @other:s1.h1; @other:s9; @s9]', library);

  test('that are not covered do not count', () => {
    const coverage = measureCoverage([{ report: other, path: 'other' }], [proposal]);
    expect(citedOf(coverage)).toEqual(['s1.h1: a.md:1']);
    expect(coverage.totals).toMatchObject({ reports: 1, citations: 1, unresolved: 1 });
  });
});

test('tallies add up, and each finding and citation is there once', () => {
  fc.assert(
    fc.property(coverageCase, ({ coverage, findings, found, astray }) => {
      const { reports, proposals, totals } = coverage;
      const sum = (parts: readonly Tally[]): Tally => ({
        findings: parts.reduce((all, part) => all + part.findings, 0),
        cited: parts.reduce((all, part) => all + part.cited, 0),
        citations: parts.reduce((all, part) => all + part.citations, 0),
      });
      for (const report of reports) {
        expect(sum(report.sections.map(({ tally }) => tally))).toEqual(report.tally);
        expect(sum(report.kinds.map(({ tally }) => tally))).toEqual(report.tally);
        const outsideDays = report.sections.filter(({ day }) => !day).map(({ tally }) => tally);
        expect(sum([...report.days.map(({ tally }) => tally), ...outsideDays])).toEqual(report.tally);
      }
      expect(totals).toMatchObject(sum(reports.map(({ tally }) => tally)));
      expect(proposals.reduce((all, { citations }) => all + citations, 0)).toBe(totals.citations);
      expect(totals.citations + totals.whole).toBe(found);
      expect(coverage.unresolvedCitations).toHaveLength(astray);
      const covered = reports.flatMap(({ sections }) => sections.flatMap((section) => section.findings));
      expect(covered.map(({ target }) => target.qualifiedId)).toEqual(findings.map(({ qualifiedId }) => qualifiedId));
      expect(new Set(covered.map(({ anchor }) => anchor)).size).toBe(covered.length);
    }),
  );
});
