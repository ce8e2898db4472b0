import type { Severity } from '@findings/core';
import type { ReportInUse, Status } from './results/client-results.js';
import { citableReports } from './workspace/citable-reports.js';
import type { CitableReport } from './workspace/citable-reports.js';
import { failureOf } from './workspace/context.js';
import type { Proposal } from './workspace/proposal.js';
import type { Workspace } from './workspace/workspace.js';

/**
 * The state of a document: the reports it uses, and counts of its citations and problems. Clients request this often,
 * so it uses the last check.
 *
 * @param uri of the document; without one, the state of the workspace
 */
export function status(workspace: Workspace, uri?: string): Status {
  const proposal = uri === undefined ? undefined : workspace.proposal(uri);
  if (proposal) return statusOfProposal(workspace, proposal);
  const report = uri === undefined ? undefined : workspace.report(uri);
  if (!report)
    return { ...EMPTY, kind: 'other', reports: citableReports(workspace, undefined).map((each) => reportInUse(each)) };
  const { library } = report;
  return {
    ...EMPTY,
    kind: 'report',
    reports: [reportInUse({ source: report.uri, key: report.report.key, library })],
    problems: countBySeverity(report.report.problems),
  };
}

function statusOfProposal(workspace: Workspace, proposal: Proposal): Status {
  const { context, check, uri } = proposal;
  const failure = failureOf(proposal);
  return {
    kind: 'proposal',
    reports: citableReports(workspace, uri).map(reportInUse),
    ...(context.configUri !== undefined && { configUri: context.configUri }),
    citations: check.citations,
    problems: countBySeverity(check.problems),
    fixable: check.problems.filter(({ fix }) => fix).length,
    ...(failure && { failure }),
  };
}

function reportInUse({ source, key, library }: CitableReport): ReportInUse {
  const report = library.reports.find((each) => each.key === key);
  return {
    key,
    title: report?.title ?? key,
    uri: source,
    findings: library.targets(key).length - 1,
    isDefault: library.defaultKey?.toLowerCase() === key.toLowerCase(),
    isDigest: report?.digest === true,
  };
}

function countBySeverity(problems: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { ...NO_PROBLEMS };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

const NO_PROBLEMS: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0, hint: 0 };
const EMPTY = { citations: 0, problems: NO_PROBLEMS, fixable: 0 };
