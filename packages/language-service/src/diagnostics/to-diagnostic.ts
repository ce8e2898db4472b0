import type { DocumentProblem } from '@findings/check';
import type { Diagnostic } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { relatedInformation } from './related-information.js';
import type { Related } from './related-information.js';

/** A problem of a proposal that is open, with what the report says to it. */
export function diagnosticOf(workspace: Workspace, proposal: Proposal, problem: DocumentProblem): Diagnostic {
  return asDiagnostic(problem, relatedInformation(workspace, proposal.context, problem));
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
