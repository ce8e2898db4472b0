import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageCase } from '../../test/coverage-arbitrary.js';
import { exampleLibrary, exampleReport } from '../../../core/test/example-library.js';
import type { CoverageJson } from './coverage-json.js';
import { coverageJson } from './coverage-json-writer.js';
import { measureCoverage } from './measure-coverage.js';
import { readProposal } from './read-proposal.js';

const asJson = (json: CoverageJson) => JSON.parse(JSON.stringify(json)) as CoverageJson;

describe('as JSON', () => {
  const proposal = readProposal('a.md', '# Ask\n\n## Why\n\nFull [@s1.h1; @s2; @s9].', exampleLibrary);
  const json = asJson(coverageJson(measureCoverage([{ report: exampleReport, path: 'r.md' }], [proposal])));
  const cite = { path: 'a.md', line: 5, heading: 'Why', sentence: 'Full.' };

  test('a finding has its properties and citations', () => {
    const [, session] = json.reports[0]!.sections;
    expect(session).toMatchObject({
      type: 'session',
      id: 's1',
      day: 'd1',
      total: 4,
      cited: 1,
      citations: 1,
      cites: [],
    });
    expect(session!.findings.find(({ id }) => id === 's1.h1')).toEqual({
      id: 's1.h1',
      kind: 'highlight',
      title: 'Session 1, contribution: Asha Rana (Hope House)',
      speakers: ['rana'],
      text: 'Shelters are full by the middle of the month.',
      line: 1,
      cites: [{ ...cite, column: 7, key: 's1.h1' }],
    });
  });

  test('the rest are totals, proposals and unresolved citations', () => {
    expect(json.version).toBe(1);
    expect(json.totals).toMatchObject({ findings: 15, cited: 1, citations: 1, whole: 1, unresolved: 1 });
    expect(json.proposals).toEqual([
      { path: 'a.md', title: 'Ask', findings: 1, citations: 1, whole: 1, unresolved: 1, ambiguous: 0 },
    ]);
    expect(json.astray).toMatchObject([{ ...cite, key: 's9', why: 'unresolved' }]);
  });
});

test('any coverage is valid JSON with each finding and citation once', () => {
  fc.assert(
    fc.property(coverageCase, ({ coverage, findings, found, astray }) => {
      const json = asJson(coverageJson(coverage));
      const covered = json.reports.flatMap(({ key, sections }) =>
        sections.flatMap((section) => section.findings.map((finding) => ({ key, ...finding }))),
      );
      expect(covered.map(({ key, id, text }) => [`${key}:${id}`, text])).toEqual(
        findings.map(({ qualifiedId, text }) => [qualifiedId, text]),
      );
      const wholes = json.reports.flatMap(({ cites, days, sections }) => [{ cites }, ...days, ...sections]);
      expect([...covered, ...wholes].flatMap(({ cites }) => cites)).toHaveLength(found);
      expect(json.astray).toHaveLength(astray);
      expect(json.totals).toEqual(coverage.totals);
    }),
  );
});
