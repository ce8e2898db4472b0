import type { DocumentProblem } from '@findings/check';
import type { CorrectionEngine } from '../correct-report.js';
import type { CodeAction } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { codeAction } from './action-request.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { citeQuotation } from './cite-quotation.js';
import { dismissNote } from './dismiss-note.js';
import { expandSession } from './expand-session.js';
import { fixAll, fixes } from './fixes.js';
import { followMovedFinding } from './follow-moved-finding.js';
import { replaceWithOtherId } from './other-ids.js';
import { nameFile } from './name-file.js';
import { acceptNewWording, pinAll, pinCitation } from './pin-actions.js';
import { quoteFinding } from './quote-finding.js';
import { removeNamedFile } from './remove-named-file.js';
import { reviewReport } from './review-report.js';
import { suppressProblem } from './suppress.js';
import { turnOffRule } from './turn-off-rule.js';
import { useReported } from './use-reported.js';

/**
 * The code actions of an open proposal: fixes for problems that touch the selection, then changes to the text at the
 * selection, then actions on the whole proposal. Those of a report correct its Markdown or dismiss its problems, and those of a configuration replace
 * the names of missing files. Edits are computed when they are first read.
 *
 * @param only kinds, or prefixes of kinds (`source.fixAll`), to return; all by default
 * @param engine absent if reports are not corrected
 */
export function codeActions(
  workspace: Workspace,
  uri: string,
  start: number,
  end: number,
  only?: readonly string[],
  engine?: CorrectionEngine,
): readonly CodeAction[] {
  const proposal = workspace.proposal(uri);
  const report = workspace.report(uri);
  const length = (proposal?.markdown ?? report?.source.text ?? workspace.text(uri))?.length ?? -1;
  if (!(start >= 0 && start <= end && end <= length)) return [];
  const isRequested = (kind: string): boolean =>
    only?.some((prefix) => prefix === '' || prefix === kind || kind.startsWith(`${prefix}.`)) ?? true;
  const offers: readonly ActionOffer[] = proposal
    ? actionsOfProposal(workspace, proposal, start, end, isRequested)
    : report && engine
      ? reviewReport(engine, workspace, report, start, end)
      : nameFile(workspace, uri, start, end);
  // A report may be checked as a proposal, too.
  const dismissals = report ? dismissNote(workspace, report, start, end) : [];
  return [...offers, ...dismissals].filter(({ kind }) => isRequested(kind)).map(codeAction);
}

function actionsOfProposal(
  workspace: Workspace,
  proposal: Proposal,
  start: number,
  end: number,
  isRequested: (kind: string) => boolean,
): readonly ActionOffer[] {
  return [
    ...(['quickfix', 'refactor.rewrite'].some(isRequested) ? actionsAtSelection(workspace, proposal, start, end) : []),
    ...(isRequested('source.fixAll.findings') ? fixAll(workspace, proposal) : []),
    ...(isRequested('source.pin.findings') ? pinAll(workspace, proposal) : []),
  ];
}

function actionsAtSelection(
  workspace: Workspace,
  proposal: Proposal,
  start: number,
  end: number,
): readonly ActionOffer[] {
  const problems = touching(proposal.check.problems, start, end);
  const quickFixes = [...fixes(workspace, proposal, problems), ...removeNamedFile(workspace, proposal, problems)];
  const { document } = proposal;
  if (!document) return quickFixes;
  const request: ActionRequest = { workspace, proposal, document, start, end, problems };
  return [
    ...quickFixes,
    ...useReported(request),
    ...followMovedFinding(request),
    ...acceptNewWording(request),
    ...citeQuotation(request),
    ...expandSession(request),
    ...quoteFinding(request),
    ...replaceWithOtherId(request),
    ...pinCitation(request),
    // Last, since they correct nothing.
    ...suppressProblem(request),
    ...turnOffRule(request),
  ];
}

function touching(problems: readonly DocumentProblem[], start: number, end: number): readonly DocumentProblem[] {
  return problems.filter(({ span }) => span.start.offset <= end && start <= span.end.offset);
}
