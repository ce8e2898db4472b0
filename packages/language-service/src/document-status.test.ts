import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { status } from './document-status.js';

const counts = { error: 0, warning: 0, info: 0, hint: 0 };

describe('the status of a document', () => {
  test('lists the report, the citations, the problems and the fixes of a proposal', () => {
    const { workspace, uri } = readFixture(
      `Wells are dear [@s1.h1; @S1.H2], and nobody knows [@s9] [@smith2020].
${wells}
--- findings.config.json
{}`,
    );
    expect(status(workspace, uri)).toEqual({
      kind: 'proposal',
      reports: [
        {
          key: 'wells',
          title: 'Wells and Water',
          uri: 'file:///w/wells.report.md',
          findings: 8,
          isDefault: true,
          isDigest: false,
        },
      ],
      configUri: 'file:///w/findings.config.json',
      citations: 3,
      problems: { ...counts, error: 1, hint: 1 },
      fixable: 1,
      ignored: 0,
      rulesOff: 0,
    });
  });

  test('counts what is not reported: ignored problems, and rules that are off', () => {
    const { workspace, uri } = readFixture(
      `So it is [@s9]. <!-- findings-ignore citation.unresolved: it comes in May -->\n${wells}`,
    );
    const { context } = workspace.proposal(uri)!;
    const severities = { 'quote.altered': 'off', 'quote.missing': 'info', 'claim.uncited': 'off' } as const;
    workspace.setProposal(uri, workspace.proposal(uri)!.markdown, { context, severities, problems: [] });
    expect(status(workspace, uri)).toMatchObject({ problems: counts, ignored: 1, rulesOff: 1 });
  });

  test('describes a report and its problems', () => {
    const { workspace } = readFixture(`So\n${wells.replace('Session 2: Scarcity', 'Session 1: Scarcity')}`);
    const { kind, reports, citations, problems } = status(workspace, 'file:///w/wells.report.md');
    expect([kind, reports.map(({ key }) => key), citations]).toEqual(['report', ['wells'], 0]);
    expect(problems.warning).toBeGreaterThan(0);
  });

  test('of the workspace has an example of some words below a heading, no line of a list', () => {
    const report = `--- lab.report.md
# Lab

- Ana Rai, of the Water Board in the old town of Alva, near the river.

## Contents

- About the lab
- Key themes

## About the lab

### Panel Highlights

- **Ana Rai** Wells run dry.
- **Ana Rai** Wells run dry in March because the rivers are low by then.
`;
    const { workspace } = readFixture(`So\n${report}`);
    expect(status(workspace).reports.map(({ example }) => example)).toEqual(['[@about-lab.h2]']);
  });

  test('lists all reports for other files and the workspace', () => {
    const { workspace } = readFixture(`So\n${wells}`);
    for (const uri of [undefined, 'file:///w/notes.txt']) {
      const { kind, reports } = status(workspace, uri);
      expect([kind, reports.map(({ key }) => key)]).toEqual(['other', ['wells']]);
    }
  });

  test('gives the reason why nothing can be checked, and its location', () => {
    const { workspace } = readFixture(`So\n${wells}`);
    const point = { line: 2, column: 3, offset: 5 };
    const failure = { message: 'No.', place: { uri: 'file:///w/x.json', span: { start: point, end: point } } };
    const nothing = { context: { sources: new Map<string, string>() }, severities: {} };
    workspace.setProposal('file:///w/b.md', '[@s1]', { ...nothing, problems: [], failure });
    expect(status(workspace, 'file:///w/b.md')).toMatchObject({ kind: 'proposal', reports: [], failure });
    const problem = {
      code: 'config.missing-file',
      severity: 'error',
      message: 'Gone.',
      span: failure.place.span,
      choices: [],
    };
    workspace.setProposal('file:///w/c.md', '[@s1]', { ...nothing, problems: [{ ...problem, severity: 'error' }] });
    expect(status(workspace, 'file:///w/c.md').failure).toEqual({
      message: 'Gone.',
      place: { uri: 'file:///w/c.md', span: problem.span },
    });
  });
});
