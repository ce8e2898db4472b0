import { readLocalId } from '@findings/core/library';
import type { Library, Resolution } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';
import { contextsWithReport } from './key-uses.js';
import { refuse } from './rename-edits.js';
import { renameLocalIds } from './rename-local-ids.js';

/**
 * Replaces an id in all citations and pins, after the report's numbering has changed. Citations under other names
 * stay. For a session or part, the ids of its findings change too (`s4.h2`, `s4.wex`); findings that the new one does not
 * have become unresolved citations.
 *
 * @param id local id in lower case, which the report may no longer have
 */
export function renameId(workspace: Workspace, source: string, id: string, typed: string): WorkspaceEdit | Refusal {
  const contexts = contextsWithReport(workspace, source);
  const to = withoutReportKey(typed.replace(/^@/, ''), contexts);
  const newNames = new Map<Context, NewIds>();
  for (const [context, key] of contexts) {
    if (!context.library) continue;
    const newIds = resolveNewId(workspace.say, context.library, key, to);
    if ('refusal' in newIds) return newIds;
    newNames.set(context, newIds);
  }
  return renameLocalIds(workspace, source, (local, context) => {
    const { reportKey, ownId, part } = newNames.get(context) ?? {};
    const isOwn = local.toLowerCase() === id;
    const name = isOwn ? ownId : containerOf(local.toLowerCase()) === id ? part : undefined;
    return name && { local: name.id + local.slice(id.length), reportKey: name.isUnambiguous ? undefined : reportKey };
  });
}

/** The container of a finding's id. `s4.2` is a session, and not in `s4`. */
function containerOf(local: string): string | undefined {
  const read = readLocalId(local);
  if (read) return 'within' in read ? read.within : undefined;
  const dot = local.lastIndexOf('.');
  return dot > 0 ? local.slice(0, dot) : undefined;
}

interface NewId {
  /** The id to write. */
  readonly id: string;
  /** Whether it resolves to the same target without a report key. */
  readonly isUnambiguous: boolean;
}

interface NewIds {
  readonly reportKey: string;
  readonly ownId: NewId;
  /** The prefix for the ids of its findings. Undefined if the target is not a session or part. */
  readonly part: NewId | undefined;
}

function resolveNewId(say: Translate, library: Library, reportKey: string, to: string): NewIds | Refusal {
  const resolution = library.resolve(`${reportKey}:${to}`);
  if (to === '' || resolution.type !== 'found') return refuse(reasonWhyNot(say, to, resolution));
  const { target } = resolution;
  const nameOf = (id: string): NewId => ({ id, isUnambiguous: library.get(id) === target });
  const part = target.type === 'session' || target.type === 'part' ? nameOf(target.id) : undefined;
  return { reportKey, ownId: nameOf(resolution.id.slice(reportKey.length + 1)), part };
}

function reasonWhyNot(say: Translate, to: string, resolution: Resolution): string {
  if (to === '') return say`Type the current id of the finding, such as “s5.h2”.`;
  if (resolution.type === 'ambiguous') {
    const ids = resolution.candidates.slice(0, 3).map(({ target }) => say`“${target.id}” (${target.title})`);
    return say`“${to}” names several findings. Choose one of them: ${say.or(ids)}.`;
  }
  const suggestions = resolution.type === 'unresolved' ? resolution.suggestions : [];
  const ids = suggestions.map(({ target }) => say`“${target.id}” (${target.title})`);
  const missingMessage = say`The report has no “${to}”. Nothing was renamed.`;
  return ids.length > 0 ? missingMessage + say` Similar ids: ${say.and(ids)}.` : missingMessage;
}

/** Removes the report key that the writer may have typed. */
function withoutReportKey(typed: string, contexts: readonly (readonly [Context, string])[]): string {
  const ownContext = contexts.find(([, key]) => typed.toLowerCase().startsWith(`${key.toLowerCase()}:`));
  return ownContext ? typed.slice(ownContext[1].length + 1) : typed;
}
