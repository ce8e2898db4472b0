import type { MovedId, Refusal, WorkspaceEdit } from '../results/editor-results.js';
import type { Context } from '../workspace/context.js';
import type { KeyUse } from '../workspace/key-uses.js';
import type { Workspace } from '../workspace/workspace.js';
import { replaceKey } from './key-edits.js';
import { contextsWithReport, usesOfReport } from './key-uses.js';
import { addPinEdits } from './move-pins.js';
import { createEditCollection } from './rename-edits.js';

interface NewName {
  readonly local: string;
  /** Added to citations without a report key. */
  readonly reportKey?: string | undefined;
}

/**
 * Renames local ids of a report in all citations and pins.
 *
 * @param newNameOf returns undefined for a name that stays. Without `use`, the name is that of a pin
 */
export function renameLocalIds(
  workspace: Workspace,
  source: string,
  newNameOf: (local: string, context: Context, use?: KeyUse) => NewName | undefined,
  edits = createEditCollection(),
): WorkspaceEdit | Refusal {
  for (const use of usesOfReport(workspace, source)) {
    const { local, reportKey } = use.parts;
    const name = local === '' ? undefined : newNameOf(local, use.context, use);
    // The same key may be that of a publication.
    if (!name || use.context.library?.resolve(use.key).type === 'foreign') continue;
    const newReportKey = reportKey ?? name.reportKey;
    const key = { local: name.local, ...(newReportKey !== undefined && { reportKey: newReportKey }) };
    edits.add(use.uri, replaceKey(use, key));
  }
  const contexts = new Map(contextsWithReport(workspace, source));
  const refusal = addPinEdits(workspace, contexts.keys(), edits, (lock, context) => {
    const prefix = `${contexts.get(context)!}:`.toLowerCase();
    return [...lock.pinned.keys()].flatMap((from) => {
      const name = from.startsWith(prefix) ? newNameOf(from.slice(prefix.length), context) : undefined;
      return name ? [{ from, to: prefix + name.local.toLowerCase() }] : [];
    });
  });
  return refusal ?? edits.edit;
}

/**
 * Moves citations and pins along with the findings of a report that get other ids, all at once. Citations under other names stay.
 *
 * @param source URI of the report, as it is before the correction
 */
export function moveIds(workspace: Workspace, source: string, moved: readonly MovedId[]): WorkspaceEdit | Refusal {
  const ids = new Map(moved.map(({ from, to }) => [from.toLowerCase(), to]));
  return renameLocalIds(workspace, source, (written) => {
    const local = written.toLowerCase();
    const own = ids.get(local);
    if (own !== undefined) return { local: own };
    // Numbered findings of a part have moves of their own.
    const [, part = '', alias] = /^(.+)(\.(?![a-z]\d+$)[^.]*)$/.exec(local) ?? [];
    const to = ids.get(part);
    return to === undefined || alias === undefined ? undefined : { local: to + alias };
  });
}
