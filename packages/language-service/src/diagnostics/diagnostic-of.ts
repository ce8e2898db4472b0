import type { DocumentProblem } from '@findings/core/check';
import type { Diagnostic } from '../answers/answers.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { keptRelated } from './kept-related.js';

/** A problem of a proposal that is open, with what the report says to it. */
export function diagnosticOf(workspace: Workspace, proposal: Proposal, problem: DocumentProblem): Diagnostic {
  const { code, severity, message, span } = problem;
  const related = keptRelated(workspace, proposal, problem);
  return {
    span,
    severity,
    code,
    message,
    ...tagsOf(code),
    ...(related.length > 0 && { related }),
  };
}

/** Of a comment that keeps nothing back all may go; a client shows it faded. */
export function tagsOf(code: string): Pick<Diagnostic, 'tags'> {
  return code === 'ignore.unused' ? { tags: ['unnecessary'] } : {};
}
