import { fixDocument } from '@findings/check';
import type { DocumentProblem, SpanEdit } from '@findings/check';
import { checkParsedDocument, readDocument } from '@findings/check/editor';
import { diagnosticOf } from '../diagnostics/diagnostics.js';
import { offsetEdit, proposalEdit } from '../text-edits.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionOffer } from './action-request.js';

/** Offers the fixes and suggestions of problems. Fixes come first and are preferred. A change that several problems suggest is offered once. */
export function fixes(
  workspace: Workspace,
  proposal: Proposal,
  problems: readonly DocumentProblem[],
): readonly ActionOffer[] {
  const offers = new Map<string, ActionOffer>();
  for (const problem of problems) {
    const edits = editsOf(problem).filter((fix) => !isApplied(proposal.markdown, fix));
    if (edits.length === 0) continue;
    const diagnostic = diagnosticOf(workspace, proposal, problem);
    for (const fix of edits) {
      const edit = offsetEdit(fix);
      const key = `${edit.start} ${edit.end} ${edit.text}`;
      const same = offers.get(key);
      offers.set(key, {
        title: same?.title ?? fix.title,
        kind: 'quickfix',
        diagnostics: [...(same?.diagnostics ?? []), diagnostic],
        ...((same?.isPreferred || fix === problem.fix) && { isPreferred: true }),
        edit: () => proposalEdit(proposal, [edit]),
      });
    }
  }
  return [...offers.values()];
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
