import type { Point, Problem } from '@findings/core/check';
import type { Diagnostic } from '../answers/answers.js';
import type { Workspace } from '../workspace/workspace.js';
import { diagnosticOf, tagsOf } from './diagnostic-of.js';

/** What is said of a file as a whole stands at its start. */
const START: Point = { line: 1, column: 1, offset: 0 };

/**
 * What is wrong with a file: a proposal, open or not, a report, a configuration, a lock; a file may be two of these. The
 * codes, messages, severities and spans are those of `findings check`, in document order.
 */
export function diagnostics(workspace: Workspace, uri: string): readonly Diagnostic[] {
  const proposal = workspace.proposal(uri);
  const told = proposal
    ? proposal.check.problems.map((problem) => diagnosticOf(workspace, proposal, problem))
    : (workspace.index.proposal(uri)?.problems ?? []).map(plain);
  const others = [...(workspace.report(uri)?.report.problems ?? []), ...workspace.problems(uri)];
  if (others.length === 0) return told;
  return [...told, ...others.map(plain)].sort((one, other) => one.span.start.offset - other.span.start.offset);
}

function plain({ code, severity, message, span }: Problem): Diagnostic {
  return {
    span: span ?? { start: START, end: START },
    severity,
    code,
    message,
    ...tagsOf(code),
  };
}
