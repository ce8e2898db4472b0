import { rules } from '@findings/check';
import { formatKey } from '@findings/citations';
import type { Severity } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { ReportInUse, Status } from './results/client-results.js';
import { citableReports } from './workspace/citable-reports.js';
import type { CitableReport } from './workspace/citable-reports.js';
import { failureOf } from './workspace/context.js';
import type { Proposal } from './workspace/proposal.js';
import { idToInsert } from './workspace/target-ids.js';
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
  if (!report) return { ...EMPTY, kind: 'other', reports: citableReports(workspace, undefined).map(withExample) };
  const { library } = report;
  return {
    ...EMPTY,
    kind: 'report',
    reports: [reportInUse({ source: report.uri, key: report.report.key, library })],
    problems: countBySeverity(report.report.problems),
  };
}

function statusOfProposal(workspace: Workspace, proposal: Proposal): Status {
  const { context, check, severities, uri } = proposal;
  const failure = failureOf(proposal);
  return {
    kind: 'proposal',
    reports: citableReports(workspace, uri).map(reportInUse),
    ...(context.configUri !== undefined && { configUri: context.configUri }),
    citations: check.citations,
    problems: countBySeverity(check.problems),
    fixable: check.problems.filter(({ fix }) => fix).length,
    ignored: check.suppressed.length,
    rulesOff: rules.filter(({ code, severity }) => severity !== 'off' && severities[code] === 'off').length,
    ...(failure && { failure }),
    ...(proposal.unread && { unread: proposal.unread }),
  };
}

function reportInUse({ source, key, library }: CitableReport): ReportInUse {
  const report = library.reports.find((each) => each.key === key);
  return {
    key,
    title: report?.title ?? key,
    uri: source,
    findings: library.targets(key).filter((target) => 'finding' in target).length,
    isDefault: library.defaultKey?.toLowerCase() === key.toLowerCase(),
    isDigest: report?.digest === true,
  };
}

function withExample(report: CitableReport): ReportInUse {
  const { library, key } = report;
  const targets = library.targets(key);
  const example =
    targets.find((target) => target.type === 'highlight' && isExample(target)) ??
    targets.find((target) => target.type === 'passage' && isExample(target)) ??
    targets.find((target) => 'finding' in target);
  if (!example) return reportInUse(report);
  return { ...reportInUse(report), example: `[${formatKey(idToInsert(library, example) ?? example.qualifiedId)}]` };
}

/** The minimum number of words of an example. Lines of a table of contents have fewer. */
const MIN_WORDS = 8;

/** Texts above the first heading are often authors and their addresses. */
function isExample({ text, within }: Target): boolean {
  return within?.title !== '' && text.split(/\s+/, MIN_WORDS).length === MIN_WORDS;
}

function countBySeverity(problems: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { ...NO_PROBLEMS };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

const NO_PROBLEMS: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0, hint: 0 };
const EMPTY = { citations: 0, problems: NO_PROBLEMS, fixable: 0, ignored: 0, rulesOff: 0 };
