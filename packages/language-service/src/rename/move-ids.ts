import type { MovedId, Refusal, WorkspaceEdit } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { replaceLocalId } from './key-edits.js';
import { contextsWithReport, usesOf } from './key-uses.js';
import { addPinEdits } from './move-pins.js';
import { createEditCollection } from './rename-edits.js';

/**
 * Moves citations and pins along with the findings of a report that get other ids, all at once. Citations under other names stay.
 *
 * @param source URI of the report, as it is before the correction
 */
export function moveIds(workspace: Workspace, source: string, moved: readonly MovedId[]): WorkspaceEdit | Refusal {
  const { index } = workspace;
  const edits = createEditCollection();
  const ids = new Map(moved.map(({ from, to }) => [from.toLowerCase(), to]));
  for (const [id, to] of ids) {
    const own = index.citing(source, id, (key) => key.toLowerCase().endsWith(id));
    for (const use of usesOf(workspace, [...own, ...index.citingPartsOf(source, id)])) {
      const name = newName(use.parts.local.toLowerCase(), id, to);
      if (name !== undefined) edits.add(use.uri, replaceLocalId(use, use.parts, name));
    }
  }
  const contexts = new Map(contextsWithReport(workspace, source));
  const refusal = addPinEdits(workspace, contexts.keys(), edits, (lock, context) => {
    const prefix = `${contexts.get(context)!}:`.toLowerCase();
    return [...lock.pinned.keys()].flatMap((from) => {
      const local = from.startsWith(prefix) ? from.slice(prefix.length) : '';
      const part = local.slice(0, local.lastIndexOf('.'));
      const id = ids.has(local) ? local : part;
      const to = ids.get(id);
      const name = to === undefined ? undefined : newName(local, id, to);
      return name === undefined ? [] : [{ from, to: prefix + name.toLowerCase() }];
    });
  });
  return refusal ?? edits.edit;
}

/** The new name of an id, or of an alias in a part. Numbered findings of a part have moves of their own. */
function newName(local: string, id: string, to: string): string | undefined {
  if (local === id) return to;
  const rest = local.startsWith(`${id}.`) ? local.slice(id.length) : '';
  return rest === '' || /^\.[a-z]\d+$/.test(rest) ? undefined : to + rest;
}
