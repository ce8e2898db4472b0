import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import { anchorsOf, isAnchorName, spanOfAnchor } from '../workspace/anchors.js';
import type { Anchor } from '../workspace/anchors.js';
import type { Context } from '../workspace/context.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { contextsWithReport, usesOfReport } from './key-uses.js';
import { keyConflict, nameConflict } from './name-conflict.js';
import { refuse, createEditCollection, equalsIgnoringCase } from './rename-edits.js';
import { renameLocalIds } from './rename-local-ids.js';

/** Renames an alias that a report defines, `{#my-id}`: there, in the report's links to it, and in all citations. */
export function renameAlias(
  workspace: Workspace,
  report: ReportText,
  target: Target & { readonly alias: string },
  typed: string,
): WorkspaceEdit | Refusal {
  const { say } = workspace;
  const to = typed.replace(/^[#@]/, '');
  if (!isAnchorName(to)) return refuse(invalidName(say, to));
  const { alias } = target;
  const definition = definitionOf(report, target);
  if (!definition) return refuse(say`“{#${alias}}” was not found in the report. Nothing was renamed.`);
  const contexts = contextsWithReport(workspace, report.uri);
  const isNewName = to.toLowerCase() !== alias.toLowerCase();
  const conflict = isNewName ? conflictOf(workspace, report, to, contexts) : undefined;
  if (conflict !== undefined) return refuse(conflict);

  const edits = createEditCollection();
  const links = anchorsOf(report, alias).filter(({ kind }) => kind === 'link');
  for (const anchor of [definition, ...links]) edits.add(report.uri, { span: spanOfAnchor(report, anchor), text: to });
  const isAlias = (local: string): boolean => equalsIgnoringCase(local, alias);
  return renameLocalIds(workspace, report.uri, (local) => (isAlias(local) ? { local: to } : undefined), edits);
}

const invalidName = (say: Translate, to: string): string =>
  say`“${to}” is not a valid name. Use one word that starts with a letter or digit, with at most 80 letters, digits and - _ : .`;

/** The definition of an alias. The same text elsewhere, as in code, defines nothing. */
function definitionOf(report: ReportText, target: Target & { readonly alias: string }): Anchor | undefined {
  const definitions = anchorsOf(report, target.alias).filter(({ kind }) => kind === 'definition');
  return definitions.length === 1
    ? definitions[0]
    : definitions.find(({ start }) => findingAt(report, start)?.id === target.id);
}

function conflictOf(
  workspace: Workspace,
  { uri, report, library }: ReportText,
  to: string,
  contexts: readonly (readonly [Context, string])[],
): string | undefined {
  const { say } = workspace;
  const conflictInReport = nameConflict(say, to, library.resolve(`${report.key}:${to}`));
  if (conflictInReport !== undefined) return conflictInReport;
  for (const [{ library: other }, key] of contexts) {
    // Without a report key, the name must resolve to the same finding. It must not be or start with a report key.
    if (other?.targets(to.split(':', 1)[0]).length) {
      return say`“${to}” would be read as the key of a report. Choose another name.`;
    }
    const unqualified = other?.resolve(to);
    // A missing finding of another report is not a conflict, because its citations need a report key.
    const conflict =
      nameConflict(say, to, other?.resolve(`${key}:${to}`)) ??
      (unqualified?.type === 'unresolved' ? undefined : nameConflict(say, to, unqualified));
    if (conflict !== undefined) return conflict;
  }
  const isDefault = ([{ library }, key]: readonly [Context, string]): boolean =>
    equalsIgnoringCase(library?.defaultKey ?? '', key);
  const cited = usesOfReport(workspace, uri).filter(({ parts }) => equalsIgnoringCase(parts.local, to));
  const defaults = contexts.filter(isDefault).map(([context]) => context);
  return keyConflict(say, to, cited, defaults);
}
