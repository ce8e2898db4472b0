import type { DocumentProblem } from '@findings/check';
import type { CodeAction } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { codeAction } from './action-request.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { citeQuotation } from './cite-quotation.js';
import { expandSession } from './expand-session.js';
import { fixAll } from './fix-all.js';
import { fixes } from './fixes.js';
import { suppressProblem } from './suppress.js';
import { replaceWithOtherId } from './other-ids.js';
import { acceptNewWording, pinAll, pinThis } from './pin-actions.js';
import { quoteFinding } from './quote-finding.js';
import { followMovedFinding } from './follow-moved-finding.js';

/**
 * What can be done in a proposal that is open: what mends the problems that a selection or a cursor touches, then what
 * can be written there, then what concerns all of it. Edits are worked out when they are first read.
 *
 * @param only kinds that are wanted, or what they begin with (`source.fixAll`); all where it is absent
 */
export function codeActions(
  workspace: Workspace,
  uri: string,
  start: number,
  end: number,
  only?: readonly string[],
): readonly CodeAction[] {
  const proposal = workspace.proposal(uri);
  if (!proposal || !(start >= 0 && start <= end && end <= proposal.text.length)) return [];
  const isWanted = (kind: string): boolean =>
    only?.some((one) => one === '' || one === kind || kind.startsWith(`${one}.`)) ?? true;
  const offers: readonly ActionOffer[] = [
    ...(['quickfix', 'refactor.rewrite'].some(isWanted) ? atPlace(workspace, proposal, start, end) : []),
    ...(isWanted('source.fixAll.findings') ? fixAll(workspace, proposal) : []),
    ...(isWanted('source.pin.findings') ? pinAll(workspace, proposal) : []),
  ];
  return offers.filter(({ kind }) => isWanted(kind)).map(codeAction);
}

function atPlace(workspace: Workspace, proposal: Proposal, start: number, end: number): readonly ActionOffer[] {
  const problems = touched(proposal.check.problems, start, end);
  const mended = fixes(workspace, proposal, problems);
  const { document } = proposal;
  if (!document) return mended;
  const asked: ActionRequest = { workspace, proposal, document, start, end, problems };
  return [
    ...mended,
    ...followMovedFinding(asked),
    ...acceptNewWording(asked),
    ...suppressProblem(asked),
    ...citeQuotation(asked),
    ...expandSession(asked),
    ...quoteFinding(asked),
    ...replaceWithOtherId(asked),
    ...pinThis(asked),
  ];
}

function touched(problems: readonly DocumentProblem[], start: number, end: number): readonly DocumentProblem[] {
  return problems.filter(({ span }) => span.start.offset <= end && start <= span.end.offset);
}
