import type { Severity } from '@findings/core';
import type { ReportInUse, Status } from './results/client-results.js';
import { citableReports } from './workspace/citable-reports.js';
import type { CitableReport } from './workspace/citable-reports.js';
import { failureOf } from './workspace/context.js';
import type { Proposal } from './workspace/proposal.js';
import type { Workspace } from './workspace/workspace.js';

/**
 * How a document stands. Asked at every pause of who types: a proposal was checked already, and is not looked through again.
 *
 * @param uri of none, how the workspace stands: which reports are known
 */
export function status(workspace: Workspace, uri?: string): Status {
  const proposal = uri === undefined ? undefined : workspace.proposal(uri);
  if (proposal) return ofProposal(workspace, proposal);
  const report = uri === undefined ? undefined : workspace.report(uri);
  if (!report)
    return { ...NOTHING, kind: 'other', reports: citableReports(workspace, undefined).map((each) => inUse(each)) };
  const { library } = report;
  return {
    ...NOTHING,
    kind: 'report',
    reports: [inUse({ source: report.uri, key: report.report.key, library })],
    problems: bySeverity(report.report.problems),
  };
}

function ofProposal(workspace: Workspace, proposal: Proposal): Status {
  const { context, check, uri } = proposal;
  const failure = failureOf(proposal);
  return {
    kind: 'proposal',
    reports: citableReports(workspace, uri).map((report) => inUse(report, context.isShipped)),
    ...(context.configUri !== undefined && { configUri: context.configUri }),
    citations: check.citations,
    problems: bySeverity(check.problems),
    fixable: check.problems.filter(({ fix }) => fix).length,
    ...(failure && { failure }),
  };
}

function inUse({ source, key, library }: CitableReport, isShipped = false): ReportInUse {
  const report = library.reports.find((each) => each.key === key);
  return {
    key,
    title: report?.title ?? key,
    uri: source,
    findings: library.targets(key).length - 1,
    isDefault: library.defaultKey?.toLowerCase() === key.toLowerCase(),
    isShipped,
  };
}

function bySeverity(problems: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counted = { ...NONE };
  for (const { severity } of problems) counted[severity]++;
  return counted;
}

const NONE: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0, hint: 0 };
const NOTHING = { citations: 0, problems: NONE, fixable: 0 };
