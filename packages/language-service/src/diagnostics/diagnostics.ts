import type { Point, Problem } from '@findings/core';
import type { Diagnostic } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { relatedInformation, cachedRelated } from './related-information.js';
import type { DocumentProblem } from '@findings/check';
import type { Proposal } from '../workspace/proposal.js';
import type { Related } from './related-information.js';

/** What is said of a file as a whole stands at its start. */
const START: Point = { line: 1, column: 1, offset: 0 };

/**
 * What is wrong with a file: a proposal, open or not, a report, a configuration, a lock; a file may be two of these. The
 * codes, messages, severities and spans are those of `findings check`, in document order.
 */
export function diagnostics(workspace: Workspace, uri: string): readonly Diagnostic[] {
  const told = ofProposal(workspace, uri);
  const others = [...(workspace.report(uri)?.report.problems ?? []), ...workspace.problems(uri)];
  if (others.length === 0) return told;
  return [...told, ...others.map(plain)].sort((one, other) => one.span.start.offset - other.span.start.offset);
}

function ofProposal(workspace: Workspace, uri: string): readonly Diagnostic[] {
  const open = workspace.proposal(uri);
  if (open) return open.check.problems.map((each) => diagnosticOf(workspace, open, each));
  const closed = workspace.index.proposal(uri);
  if (!closed) return [];
  return closed.problems.map((each) => asDiagnostic(each, relatedInformation(workspace, closed.context, each)));
}

function plain({ span = { start: START, end: START }, ...problem }: Problem): Diagnostic {
  return asDiagnostic({ ...problem, span });
}

/** A problem of a proposal that is open, with what the report says to it. */
export function diagnosticOf(workspace: Workspace, proposal: Proposal, problem: DocumentProblem): Diagnostic {
  return asDiagnostic(problem, cachedRelated(workspace, proposal, problem));
}

export function asDiagnostic(
  { code, severity, message, span }: Pick<DocumentProblem, 'code' | 'severity' | 'message' | 'span'>,
  related: readonly Related[] = [],
): Diagnostic {
  return {
    span,
    severity,
    code,
    message,
    // Of a comment that keeps nothing back all may go; a client shows it faded.
    ...(code === 'ignore.unused' && { tags: ['unnecessary'] }),
    ...(related.length > 0 && { related }),
  };
}
