import type { Span } from '@findings/core';
import type { Translate } from '@findings/core/text';
import type { FailureReason } from '../results/client-results.js';
import type { RenameRefusal, WorkspaceEdit } from '../results/editor-results.js';
import { anchorAt, spanOfAnchor } from '../workspace/anchors.js';
import { citationAt, isInCitationGroup } from '../workspace/citation-at.js';
import { failureOf, failureMessage } from '../workspace/context.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { renameAlias } from './rename-alias.js';
import { equalsIgnoringCase, isRefusal, refuse, refuseElsewhere } from './rename-edits.js';
import type { RenameTarget } from './rename-edits.js';
import { hasAlias, renameTargetInCitation } from './rename-in-citation.js';
import { keysInConfiguration, renameReportKey, reportKeyConflict } from './rename-report-key.js';

/** The range that would be renamed, or why nothing can be. */
export function prepareRename(
  workspace: Workspace,
  uri: string,
  offset: number,
): { readonly span: Span; readonly text: string } | RenameRefusal {
  const target = renameTargetAt(workspace, uri, offset);
  return isRefusal(target) ? target : { span: target.span, text: target.text };
}

/**
 * Renames an alias, a report key, or an id that the report's numbering has changed, in all documents and in the lock.
 *
 * @param to as typed; white space around it is ignored
 */
export function rename(workspace: Workspace, uri: string, offset: number, to: string): WorkspaceEdit | RenameRefusal {
  const target = renameTargetAt(workspace, uri, offset);
  return isRefusal(target) ? target : target.rename(to.trim());
}

function renameTargetAt(workspace: Workspace, uri: string, offset: number): RenameTarget | RenameRefusal {
  const { say } = workspace;
  const proposal = workspace.proposal(uri);
  if (proposal) {
    // Without a report, citations are those of other programs.
    if (proposal.document?.library.reports.length === 0) return refuseElsewhere(nothingHere(say));
    const found = citationAt(proposal, offset);
    if (found) return renameTargetInCitation(workspace, proposal, found.citation, offset);
    const refusal = proposal.document ? notOnCitation(say) : cannotResolve(say, failureOf(proposal));
    return isInCitationGroup(proposal, offset) ? refuse(refusal) : refuseElsewhere(refusal);
  }
  const report = workspace.report(uri);
  if (report) return renameTargetInReport(workspace, report, offset);
  const text = workspace.text(uri);
  if (text === undefined) return refuseElsewhere(nothingHere(say));
  return renameTargetInConfiguration(workspace, uri, text, offset);
}

const nothingHere = (say: Translate): string => say`There is nothing to rename here.`;
const notOnCitation = (say: Translate): string =>
  say`There is nothing to rename here. Put the cursor on the key of a citation, such as “s4.h2” in [@s4.h2].`;
const notOnReportKey = (say: Translate): string =>
  say`There is nothing to rename here. Put the cursor on the key of a report under “reports”.`;

function cannotResolve(say: Translate, failure: FailureReason | undefined): string {
  if (!failure) {
    return say`It is not clear which report this proposal cites. Fix its front matter or findings.config.json first.`;
  }
  return failureMessage(failure, (file, message) => say`Fix “${file}” before you rename anything here: ${message}`);
}

function renameTargetInReport(workspace: Workspace, report: ReportText, offset: number): RenameTarget | RenameRefusal {
  const { say } = workspace;
  const anchor = anchorAt(report, offset);
  const resolution = anchor && report.library.resolve(`${report.report.key}:${anchor.name}`);
  if (anchor && resolution?.type === 'ambiguous') {
    return refuse(say`Several findings in this report have the name “${anchor.name}”. Give each its own name first.`);
  }
  if (
    anchor &&
    resolution?.type === 'found' &&
    hasAlias(resolution.target) &&
    equalsIgnoringCase(resolution.target.alias, anchor.name)
  ) {
    const { target } = resolution;
    const rename = (to: string) => renameAlias(workspace, report, target, to);
    return { span: spanOfAnchor(report, anchor), text: anchor.name, rename };
  }
  const finding = findingAt(report, offset);
  if (!finding) return refuseElsewhere(nothingHere(say));
  if (finding.alias !== undefined)
    return refuseElsewhere(say`To rename “${finding.alias}”, put the cursor on {#${finding.alias}}.`);
  return refuseElsewhere(
    say`“${finding.id}” is the position of this text in the report and changes only with the report. To give it a permanent name, write {#a-name} after it.`,
  );
}

function renameTargetInConfiguration(
  workspace: Workspace,
  uri: string,
  text: string,
  offset: number,
): RenameTarget | RenameRefusal {
  const { say } = workspace;
  const found = keysInConfiguration(text)?.find(({ span }) => span.start.offset <= offset && offset <= span.end.offset);
  if (!found) return refuseElsewhere(notOnReportKey(say));
  const { key, span } = found;
  const conflict = reportKeyConflict(workspace, uri, key);
  return conflict ?? { span, text: key, rename: (to) => renameReportKey(workspace, uri, key, to) };
}
