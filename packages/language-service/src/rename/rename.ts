import type { Span } from '@findings/core';
import type { Translate } from '@findings/core/text';
import type { FailureReason } from '../results/client-results.js';
import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import { anchorAt, spanOfAnchor } from '../workspace/anchors.js';
import { citationAt } from '../workspace/citation-at.js';
import { failureOf, failureMessage } from '../workspace/context.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { renameAlias } from './rename-alias.js';
import { equalsIgnoringCase, isRefusal, refuse } from './rename-edits.js';
import type { RenameTarget } from './rename-edits.js';
import { hasAlias, renameTargetInCitation } from './rename-in-citation.js';
import { keysInConfiguration, renameReportKey, reportKeyConflict } from './rename-report-key.js';

/** The range that would be renamed, or why nothing can be. */
export function prepareRename(
  workspace: Workspace,
  uri: string,
  offset: number,
): { readonly span: Span; readonly text: string } | Refusal {
  const target = renameTargetAt(workspace, uri, offset);
  return isRefusal(target) ? target : { span: target.span, text: target.text };
}

/**
 * Renames an alias, a report key, or an id that the report's numbering has changed, in all documents and in the lock.
 *
 * @param to as typed; white space around it is ignored
 */
export function rename(workspace: Workspace, uri: string, offset: number, to: string): WorkspaceEdit | Refusal {
  const target = renameTargetAt(workspace, uri, offset);
  return isRefusal(target) ? target : target.rename(to.trim());
}

function renameTargetAt(workspace: Workspace, uri: string, offset: number): RenameTarget | Refusal {
  const { say } = workspace;
  const proposal = workspace.proposal(uri);
  if (proposal) {
    if (!proposal.document) return refuse(cannotResolve(say, failureOf(proposal)));
    const found = citationAt(proposal, offset);
    return found ? renameTargetInCitation(workspace, proposal, found.citation, offset) : refuse(notOnCitation(say));
  }
  const report = workspace.report(uri);
  if (report) return renameTargetInReport(workspace, report, offset);
  const text = workspace.text(uri);
  return text === undefined ? refuse(nothingHere(say)) : renameTargetInConfiguration(workspace, uri, text, offset);
}

const nothingHere = (say: Translate): string => say`There is nothing to rename here.`;
const notOnCitation = (say: Translate): string =>
  say`There is nothing to rename here: put the cursor on the key of a citation, such as the “s4.h2” of [@s4.h2].`;
const notOnReportKey = (say: Translate): string =>
  say`There is nothing to rename here: put the cursor on the key of a report, under “reports”.`;

function cannotResolve(say: Translate, failure: FailureReason | undefined): string {
  if (!failure) {
    return say`It is not known which report this document cites: put its front matter or findings.config.json right first.`;
  }
  return failureMessage(
    failure,
    (file, message) => say`Nothing can be renamed here until “${file}” is put right: ${message}`,
  );
}

function renameTargetInReport(workspace: Workspace, report: ReportText, offset: number): RenameTarget | Refusal {
  const { say } = workspace;
  const anchor = anchorAt(report, offset);
  const resolution = anchor && report.library.resolve(`${report.report.key}:${anchor.name}`);
  if (anchor && resolution?.type === 'ambiguous') {
    return refuse(say`“${anchor.name}” is given to several findings here. Give each a name of its own first.`);
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
  if (!finding) return refuse(nothingHere(say));
  if (finding.alias !== undefined)
    return refuse(say`To rename “${finding.alias}”, put the cursor on {#${finding.alias}}.`);
  return refuse(
    say`This is “${finding.id}”, by its place in the report: it changes only when the report does. To give it a name that stays, write {#a-name} behind it.`,
  );
}

function renameTargetInConfiguration(
  workspace: Workspace,
  uri: string,
  text: string,
  offset: number,
): RenameTarget | Refusal {
  const { say } = workspace;
  const found = keysInConfiguration(text)?.find(({ span }) => span.start.offset <= offset && offset <= span.end.offset);
  if (!found) return refuse(notOnReportKey(say));
  const { key, span } = found;
  const conflict = reportKeyConflict(workspace, uri, key);
  return conflict ?? { span, text: key, rename: (to) => renameReportKey(workspace, uri, key, to) };
}
