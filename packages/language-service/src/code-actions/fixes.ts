import { fixDocument } from '@findings/check';
import type { DocumentProblem, SpanEdit } from '@findings/check';
import { checkParsedDocument, readDocument } from '@findings/check/editor';
import { diagnosticOf } from '../diagnostics/diagnostics.js';
import { offsetEdit, proposalEdit } from '../text-edits.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionOffer } from './action-request.js';

/** Offers the fixes and suggestions of problems. Fixes come first and are preferred. */
export function fixes(
  workspace: Workspace,
  proposal: Proposal,
  problems: readonly DocumentProblem[],
): readonly ActionOffer[] {
  return problems.flatMap((problem) => {
    const edits = editsOf(problem).filter((fix) => !isApplied(proposal.markdown, fix));
    if (edits.length === 0) return [];
    const diagnostics = [diagnosticOf(workspace, proposal, problem)];
    return edits.map((fix): ActionOffer => ({
      title: fix.title,
      kind: 'quickfix',
      diagnostics,
      ...(fix === problem.fix && { isPreferred: true }),
      edit: () => proposalEdit(proposal, [offsetEdit(fix)]),
    }));
  });
}

/** The fix and the suggestions of a problem, without duplicates. */
function editsOf({ fix, choices }: DocumentProblem): readonly SpanEdit[] {
  return fix ? [fix, ...choices.filter((choice) => !isSame(choice, fix))] : choices;
}

function isSame(one: SpanEdit, other: SpanEdit): boolean {
  const [{ start, end, text }, edit] = [offsetEdit(one), offsetEdit(other)];
  return start === edit.start && end === edit.end && text === edit.text;
}

function isApplied(markdown: string, fix: SpanEdit): boolean {
  const { start, end, text } = offsetEdit(fix);
  return markdown.slice(start, end) === text;
}

/** Offers all fixes of a proposal. Applying them is repeated until none is left. */
export function fixAll({ say }: Workspace, proposal: Proposal): readonly ActionOffer[] {
  const { problems } = proposal.check;
  const fixable = problems.filter(({ fix }) => fix).length;
  if (fixable === 0) return [];
  return [
    {
      title: fixable === 1 ? say`Fix 1 problem automatically` : say`Fix all ${fixable} problems automatically`,
      kind: 'source.fixAll.findings',
      edit: () =>
        proposalEdit(proposal, fixDocument(proposal.markdown, problems, (text) => problemsOf(proposal, text)).edits),
    },
  ];
}

/** The problems of another text in the same context. */
function problemsOf({ document, severities }: Proposal, markdown: string): readonly DocumentProblem[] {
  return document ? checkParsedDocument(readDocument(markdown, document), severities).problems : [];
}
