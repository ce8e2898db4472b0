import type { DocumentProblem } from '@findings/check';
import type { Problem } from '@findings/core';
import type { Diagnostic } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import { FILE_START } from '../workspace/target-location.js';
import type { Workspace } from '../workspace/workspace.js';
import { relatedInformation } from './related-information.js';
import type { Related } from './related-information.js';

/**
 * The diagnostics of a proposal (open or not), a report, a configuration or a lock, in document order. Codes,
 * messages, severities and spans are those of `findings check`.
 */
export function diagnostics(workspace: Workspace, uri: string): readonly Diagnostic[] {
  const proposalDiagnostics = diagnosticsOfProposal(workspace, uri);
  const others = [...(workspace.report(uri)?.report.problems ?? []), ...workspace.problems(uri)];
  if (others.length === 0) return proposalDiagnostics;
  return [...proposalDiagnostics, ...others.map(diagnosticOfReport)].sort(
    (one, other) => one.span.start.offset - other.span.start.offset,
  );
}

function diagnosticsOfProposal(workspace: Workspace, uri: string): readonly Diagnostic[] {
  const open = workspace.proposal(uri);
  if (open) return open.check.problems.map((each) => diagnosticOf(workspace, open, each));
  const closed = workspace.index.proposal(uri);
  if (!closed) return [];
  return closed.problems.map((each) => toDiagnostic(each, relatedInformation(workspace, closed.context, each)));
}

/** The diagnostic of a problem of a report or a project file. */
export function diagnosticOfReport({ span = FILE_START, ...problem }: Problem): Diagnostic {
  return toDiagnostic({ ...problem, span });
}

/** The diagnostic of a problem of an open proposal, with related information. */
export function diagnosticOf(workspace: Workspace, proposal: Proposal, problem: DocumentProblem): Diagnostic {
  return toDiagnostic(problem, relatedInformation(workspace, proposal.context, problem));
}

function toDiagnostic(
  { code, severity, message, span }: Pick<DocumentProblem, 'code' | 'severity' | 'message' | 'span'>,
  related: readonly Related[] = [],
): Diagnostic {
  return {
    span,
    severity,
    code,
    message,
    // Clients show an unused suppression faded.
    ...(code === 'ignore.unused' && { tags: ['unnecessary'] }),
    ...(related.length > 0 && { related }),
  };
}
