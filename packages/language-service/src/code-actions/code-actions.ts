import type { DocumentProblem } from '@findings/check';
import type { CodeAction } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { codeAction } from './action-request.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { citeQuotation } from './cite-quotation.js';
import { expandSession } from './expand-session.js';
import { fixAll, fixes } from './fixes.js';
import { followMovedFinding } from './follow-moved-finding.js';
import { replaceWithOtherId } from './other-ids.js';
import { acceptNewWording, pinAll, pinCitation } from './pin-actions.js';
import { quoteFinding } from './quote-finding.js';
import { suppressProblem } from './suppress.js';

/**
 * The code actions of an open proposal: fixes for problems that touch the selection, then changes to the text at the
 * selection, then actions on the whole proposal. Edits are computed when they are first read.
 *
 * @param only kinds, or prefixes of kinds (`source.fixAll`), to return; all by default
 */
export function codeActions(
  workspace: Workspace,
  uri: string,
  start: number,
  end: number,
  only?: readonly string[],
): readonly CodeAction[] {
  const proposal = workspace.proposal(uri);
  if (!proposal || !(start >= 0 && start <= end && end <= proposal.markdown.length)) return [];
  const isRequested = (kind: string): boolean =>
    only?.some((prefix) => prefix === '' || prefix === kind || kind.startsWith(`${prefix}.`)) ?? true;
  const offers: readonly ActionOffer[] = [
    ...(['quickfix', 'refactor.rewrite'].some(isRequested) ? actionsAtSelection(workspace, proposal, start, end) : []),
    ...(isRequested('source.fixAll.findings') ? fixAll(workspace, proposal) : []),
    ...(isRequested('source.pin.findings') ? pinAll(workspace, proposal) : []),
  ];
  return offers.filter(({ kind }) => isRequested(kind)).map(codeAction);
}

function actionsAtSelection(
  workspace: Workspace,
  proposal: Proposal,
  start: number,
  end: number,
): readonly ActionOffer[] {
  const problems = touching(proposal.check.problems, start, end);
  const quickFixes = fixes(workspace, proposal, problems);
  const { document } = proposal;
  if (!document) return quickFixes;
  const request: ActionRequest = { workspace, proposal, document, start, end, problems };
  return [
    ...quickFixes,
    ...followMovedFinding(request),
    ...acceptNewWording(request),
    ...suppressProblem(request),
    ...citeQuotation(request),
    ...expandSession(request),
    ...quoteFinding(request),
    ...replaceWithOtherId(request),
    ...pinCitation(request),
  ];
}

function touching(problems: readonly DocumentProblem[], start: number, end: number): readonly DocumentProblem[] {
  return problems.filter(({ span }) => span.start.offset <= end && start <= span.end.offset);
}
