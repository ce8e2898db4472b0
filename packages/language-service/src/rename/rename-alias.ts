import type { Library, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import { anchorsOf, isAnchorName, spanOfAnchor } from '../workspace/anchors.js';
import type { Anchor } from '../workspace/anchors.js';
import type { Context } from '../workspace/context.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText, Workspace } from '../workspace/workspace.js';
import { contextsWith, describeUses, usesOf } from './key-uses.js';
import { withLocal } from './key-edits.js';
import { addPinEdits } from './move-pins.js';
import { keyConflict, nameConflict } from './name-conflict.js';
import { refuse, createEdits } from './rename-edits.js';
import { isSame } from './rename-report-key.js';
import type { Use } from './key-uses.js';

/** A name that the report's author gave, `{#my-id}`: there, in the report's links to it, and wherever it is cited. */
export function renameAlias(
  workspace: Workspace,
  report: ReportText,
  target: Target & { readonly alias: string },
  typed: string,
): WorkspaceEdit | Refusal {
  const { say } = workspace;
  const to = typed.replace(/^[#@]/, '');
  if (!isAnchorName(to)) return refuse(noName(say, to));
  const { alias } = target;
  const given = givenIn(report, target);
  if (!given) return refuse(say`“{#${alias}}” was not found in the report, so that it cannot be renamed there.`);
  const contexts = contextsWith(workspace, report.uri);
  const isAnother = to.toLowerCase() !== alias.toLowerCase();
  const taken = isAnother ? whyNot(workspace, report, to, contexts) : undefined;
  if (taken !== undefined) return refuse(taken);

  const edits = createEdits();
  const links = anchorsOf(report, alias).filter(({ kind }) => kind === 'link');
  for (const anchor of [given, ...links]) edits.add(report.uri, { span: spanOfAnchor(report, anchor), text: to });
  const ends = (key: string): boolean => key.toLowerCase().endsWith(alias.toLowerCase());
  const cited = workspace.index.citing(report.uri, target.id, ends);
  for (const use of usesOf(workspace, cited)) {
    if (use.parts.local.toLowerCase() === alias.toLowerCase()) edits.add(use.uri, withLocal(use, use.parts, to));
  }
  const keys = new Map(contexts);
  const wrong = addPinEdits(workspace, keys.keys(), edits, (_, context) => {
    const prefix = `${keys.get(context) ?? ''}:`;
    return [{ from: (prefix + alias).toLowerCase(), to: (prefix + to).toLowerCase() }];
  });
  return wrong ?? edits.edit;
}

const noName = (say: Translate, to: string): string =>
  say`“${to}” is no name that a report can give: it is one word that begins with a letter or a digit, of letters, digits and - _ : . (80 at most).`;

/** Where the name stands: it may stand elsewhere as well, in code say, and mean nothing there. */
function givenIn(report: ReportText, target: Target & { readonly alias: string }): Anchor | undefined {
  const given = anchorsOf(report, target.alias).filter(({ kind }) => kind === 'definition');
  return given.length === 1 ? given[0] : given.find(({ start }) => findingAt(report, start)?.id === target.id);
}

function whyNot(
  workspace: Workspace,
  { uri, report, library }: ReportText,
  to: string,
  contexts: readonly (readonly [Context, string])[],
): string | undefined {
  const { say } = workspace;
  const astray = workspace.index.unresolved(uri, to);
  if (astray.length > 0) {
    return say`“${to}” is already cited in ${describeUses(say, astray)}, where it names nothing yet. Choose another name, or put that citation right first.`;
  }
  const own = nameConflict(say, to, library.resolve(`${report.key}:${to}`));
  if (own !== undefined) return own;
  const seen = new Set<Library>();
  for (const [{ library: there }, key] of contexts) {
    if (!there || seen.has(there)) continue;
    seen.add(there);
    // Without the report's key it has to mean the same: no other report may be called so, or begin so.
    const isReport = there.targets(to.split(':', 1)[0]).length > 0;
    if (isReport) return say`“${to}” would be read as the key of a report. Choose another name.`;
    const taken =
      nameConflict(say, to, there.resolve(`${key}:${to}`)) ?? nameConflict(say, to, unqualified(there.resolve(to)));
    if (taken !== undefined) return taken;
  }
  const defaults = new Set(contexts.filter(([{ library }, key]) => isSame(library?.defaultKey ?? '', key)).map(first));
  const isHere = ({ key, context }: Use): boolean => isSame(key, to) && defaults.has(context);
  const cited = usesOf(workspace, workspace.index.withPrefix(to.split(':', 1)[0]!)).filter(isHere);
  return keyConflict(say, to, cited, [...defaults]);
}

function first([context]: readonly [Context, string]): Context {
  return context;
}

/** What only another report has is no hindrance: there it needs its report's key in front. */
function unqualified<Answer extends { readonly type: string }>(resolution: Answer): Answer | undefined {
  return resolution.type === 'unresolved' ? undefined : resolution;
}
