import type { Translate } from '@findings/core/text';
import type { Span } from '@findings/core';
import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import type { FailureReason } from '../results/client-results.js';
import { anchorAt, spanOfAnchor } from '../workspace/anchors.js';
import { citationAt } from '../workspace/citation-at.js';
import { failureOf, failureMessage } from '../workspace/context.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText, Workspace } from '../workspace/workspace.js';
import { renameAlias } from './rename-alias.js';
import { keysInSettings, isSame, renameReportKey, reportKeyConflict } from './rename-report-key.js';
import { hasAlias, renamingInCitation } from './rename-in-citation.js';
import { isRefusal, refuse } from './rename-edits.js';
import type { RenameTarget } from './rename-edits.js';

/** The stretch that is renamed, or why nothing can be. */
export function prepareRename(
  workspace: Workspace,
  uri: string,
  offset: number,
): { readonly span: Span; readonly text: string } | Refusal {
  const renaming = renamingAt(workspace, uri, offset);
  return isRefusal(renaming) ? renaming : { span: renaming.span, text: renaming.text };
}

/**
 * A name that a report's author gave, a report's key, or an id that the report's numbering changed, in all documents that
 * write it, open or not, and in the lock.
 *
 * @param to as typed; white space around it does not count
 */
export function rename(workspace: Workspace, uri: string, offset: number, to: string): WorkspaceEdit | Refusal {
  const renaming = renamingAt(workspace, uri, offset);
  return isRefusal(renaming) ? renaming : renaming.rename(to.trim());
}

function renamingAt(workspace: Workspace, uri: string, offset: number): RenameTarget | Refusal {
  const { say } = workspace;
  const proposal = workspace.proposal(uri);
  if (proposal) {
    if (!proposal.document) return refuse(broken(say, failureOf(proposal)));
    const there = citationAt(proposal, offset);
    return there ? renamingInCitation(workspace, proposal, there.citation, offset) : refuse(noCitation(say));
  }
  const report = workspace.report(uri);
  if (report) return renamingInReport(workspace, report, offset);
  const text = workspace.text(uri);
  return text === undefined ? refuse(nothing(say)) : renamingInSettings(workspace, uri, text, offset);
}

const nothing = (say: Translate): string => say`There is nothing to rename here.`;
const noCitation = (say: Translate): string =>
  say`There is nothing to rename here: put the cursor on the key of a citation, such as the “s4.h2” of [@s4.h2].`;
const noKey = (say: Translate): string =>
  say`There is nothing to rename here: put the cursor on the key of a report, under “reports”.`;

function broken(say: Translate, failure: FailureReason | undefined): string {
  if (!failure) {
    return say`It is not known which report this document cites: put its front matter or findings.config.json right first.`;
  }
  return failureMessage(
    failure,
    (file, message) => say`Nothing can be renamed here until “${file}” is put right: ${message}`,
  );
}

function renamingInReport(workspace: Workspace, report: ReportText, offset: number): RenameTarget | Refusal {
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
    isSame(resolution.target.alias, anchor.name)
  ) {
    const { target } = resolution;
    const rename = (to: string) => renameAlias(workspace, report, target, to);
    return { span: spanOfAnchor(report, anchor), text: anchor.name, rename };
  }
  const finding = findingAt(report, offset);
  if (!finding) return refuse(nothing(say));
  if (finding.alias !== undefined)
    return refuse(say`To rename “${finding.alias}”, put the cursor on {#${finding.alias}}.`);
  return refuse(
    say`This is “${finding.id}”, by its place in the report: it changes only when the report does. To give it a name that stays, write {#a-name} behind it.`,
  );
}

function renamingInSettings(workspace: Workspace, uri: string, text: string, offset: number): RenameTarget | Refusal {
  const { say } = workspace;
  const there = keysInSettings(text)?.find(({ span }) => span.start.offset <= offset && offset <= span.end.offset);
  if (!there) return refuse(noKey(say));
  const { key, span } = there;
  const why = reportKeyConflict(workspace, uri, key);
  return why ?? { span, text: key, rename: (to) => renameReportKey(workspace, uri, key, to) };
}
