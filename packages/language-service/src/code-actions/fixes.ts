import type { DocumentProblem, SpanEdit } from '@findings/check';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { diagnosticOf } from '../diagnostics/to-diagnostic.js';
import type { ActionOffer } from './action-request.js';
import { editOf, editsOf } from './proposal-edits.js';

/** What the rules have to say to problems: the one right answer first and preferred, then what there is to choose from. */
export function fixes(
  workspace: Workspace,
  proposal: Proposal,
  problems: readonly DocumentProblem[],
): readonly ActionOffer[] {
  return problems.flatMap((problem) => {
    const offered = waysOut(problem).filter((fix) => !isWritten(proposal.markdown, fix));
    if (offered.length === 0) return [];
    const diagnostics = [diagnosticOf(workspace, proposal, problem)];
    return offered.map((fix): ActionOffer => ({
      title: fix.title,
      kind: 'quickfix',
      diagnostics,
      ...(fix === problem.fix && { isPreferred: true }),
      edit: () => editsOf(proposal, [editOf(fix)]),
    }));
  });
}

/** Each once: the fix is among the choices. */
function waysOut({ fix, choices }: DocumentProblem): readonly SpanEdit[] {
  return fix ? [fix, ...choices.filter((choice) => !isSame(choice, fix))] : choices;
}

function isSame(one: SpanEdit, other: SpanEdit): boolean {
  const [{ start, end, text }, edit] = [editOf(one), editOf(other)];
  return start === edit.start && end === edit.end && text === edit.text;
}

function isWritten(markdown: string, fix: SpanEdit): boolean {
  const { start, end, text } = editOf(fix);
  return markdown.slice(start, end) === text;
}
