import { readLocalId } from '@findings/core/library';
import type { Library, Resolution } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import type { Context } from '../workspace/context.js';
import type { CitationLocation } from '../workspace/citation-index.js';
import type { Workspace } from '../workspace/workspace.js';
import { contextsWith, usesOf } from './key-uses.js';
import { withLocal } from './key-edits.js';
import { addPinEdits } from './move-pins.js';
import { refuse, createEdits } from './rename-edits.js';

/** A finding by the id that the report's numbering gave it, whether it still has it or not. */
export interface Numbered {
  readonly source: string;
  /** Local, in lower case. */
  readonly id: string;
  /** Whether the report has it. */
  readonly isThere: boolean;
}

/**
 * Rewrites all citations of an id in all proposals, and its pins: what the report numbers anew. Those that name the
 * finding by another name stay, which is what other names are for. With a session go its parts: `s4.h2` and `s4.wex`; what
 * the other session lacks of them is told as any citation of what is not there.
 */
export function renameId(workspace: Workspace, numbered: Numbered, typed: string): WorkspaceEdit | Refusal {
  const { source, id, isThere } = numbered;
  const { index } = workspace;
  const contexts = contextsWith(workspace, source);
  const to = withoutReport(typed.replace(/^@/, ''), contexts);
  const news = new Map<Context, Renumbered>();
  for (const [context, key] of contexts) {
    if (!context.library) continue;
    const renumbered = renumber(workspace.say, context.library, key, to);
    if ('refusal' in renumbered) return renumbered;
    news.set(context, renumbered);
  }
  const edits = createEdits();
  const isSession = readLocalId(id)?.what === 'session';
  const ends = (key: string): boolean => key.toLowerCase().endsWith(id);
  const cited: readonly CitationLocation[] = isThere ? index.citing(source, id, ends) : index.unresolved(source, id);
  for (const use of usesOf(workspace, isSession ? [...cited, ...index.citingPartsOf(source, id)] : cited)) {
    const renumbered = news.get(use.context);
    const { local, reportKey } = use.parts;
    const name = renumbered && nameFor(local.toLowerCase(), id, renumbered);
    if (!name) continue;
    const key = reportKey ?? (name.isClear ? undefined : renumbered.reportKey);
    edits.add(use.uri, withLocal(use, use.parts, name.id + local.slice(id.length), key));
  }
  const wrong = addPinEdits(workspace, news.keys(), edits, (lock, context) => {
    const renumbered = news.get(context)!;
    const prefix = `${renumbered.reportKey}:`.toLowerCase();
    return [...lock.pinned.keys()].flatMap((from) => {
      const local = from.startsWith(prefix) ? from.slice(prefix.length) : '';
      const name = nameFor(local, id, renumbered);
      return name ? [{ from, to: prefix + name.id.toLowerCase() + local.slice(id.length) }] : [];
    });
  });
  return wrong ?? edits.edit;
}

/** What stands for an id, or at the beginning of the id of a part, from now on; nothing where that is neither. */
function nameFor(local: string, id: string, { whole, session }: Renumbered): NewName | undefined {
  if (local === id) return whole;
  // `s4.2` may begin so, and is another session.
  const read = session && readLocalId(local);
  return read && 'within' in read && read.within === id ? session : undefined;
}

interface NewName {
  /** As a citation writes it. */
  readonly id: string;
  /** Whether it means the same without the report's key. */
  readonly isClear: boolean;
}

interface Renumbered {
  readonly reportKey: string;
  readonly whole: NewName;
  /** What its parts begin with, which is no name of its own; absent for what is no session. */
  readonly session: NewName | undefined;
}

function renumber(say: Translate, library: Library, reportKey: string, to: string): Renumbered | Refusal {
  const resolution = library.resolve(`${reportKey}:${to}`);
  if (to === '' || resolution.type !== 'found') return refuse(whyNot(say, to, resolution));
  const { target } = resolution;
  const nameOf = (id: string): NewName => ({ id, isClear: library.get(id) === target });
  const session = target.type === 'session' ? nameOf(target.id) : undefined;
  return { reportKey, whole: nameOf(resolution.id.slice(reportKey.length + 1)), session };
}

function whyNot(say: Translate, to: string, resolution: Resolution): string {
  if (to === '') return say`Type the id that the finding has now, such as “s5.h2”.`;
  if (resolution.type === 'ambiguous') {
    const ids = resolution.candidates.slice(0, 3).map(({ target }) => say`“${target.id}” (${target.title})`);
    return say`“${to}” names several findings. Choose one of them: ${say.or(ids)}.`;
  }
  const near = resolution.type === 'unresolved' ? resolution.suggestions : [];
  const ids = near.map(({ target }) => say`“${target.id}” (${target.title})`);
  const nothing = say`The report has no “${to}”, so that nothing was renamed.`;
  return ids.length > 0 ? nothing + say` The nearest: ${say.and(ids)}.` : nothing;
}

/** Whoever types `wells:s5.h2` means the report that is cited anyway. */
function withoutReport(typed: string, contexts: readonly (readonly [Context, string])[]): string {
  const own = contexts.find(([, key]) => typed.toLowerCase().startsWith(`${key.toLowerCase()}:`));
  return own ? typed.slice(own[1].length + 1) : typed;
}
