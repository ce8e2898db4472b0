import { pin, pinKey, emptyLock, readLock, writeLock } from '@findings/check';
import type { CheckedDocument, Lock } from '@findings/check';
import { countNoun, sourceText } from '@findings/core/text';
import { diagnosticOf } from '../diagnostics/diagnostics.js';
import type { WorkspaceEdit } from '../results/editor-results.js';
import { changedLines } from '../text-edits.js';
import { citationsWithin } from '../workspace/citation-at.js';
import type { Context } from '../workspace/context.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionRequest, ActionOffer } from './action-request.js';

/**
 * Offers to pin everything that a proposal cites and that has no pin. Existing pins stay, because accepting a new
 * wording takes a decision.
 */
export function pinAll(workspace: Workspace, { context, document }: Proposal): readonly ActionOffer[] {
  if (!document || !canPin(workspace, context)) return [];
  const keys = document.cached(unpinnedKeys);
  if (keys.length === 0) return [];
  return [
    {
      title: workspace.say`Mark everything cited here as checked (${countNoun(workspace.say, keys.length, 'findings')})`,
      kind: 'source.pin.findings',
      edit: () =>
        lockEdit(workspace, context, (lock) => {
          const unpinned = keys.filter((key) => !lock.pinned.has(key));
          return pin(document.library, unpinned, lock).lock;
        }),
    },
  ];
}

/** The pin keys of everything that a document cites without a pin. */
function unpinnedKeys({ citations, lock }: CheckedDocument): readonly string[] {
  const keys = new Set<string>();
  for (const { resolution } of citations) {
    if (resolution.type !== 'found') continue;
    const key = pinKey(resolution);
    if (lock?.pinned.has(key) !== true) keys.add(key);
  }
  return [...keys];
}

/** Offers to pin the citation at the cursor if it has no pin. */
export function pinCitation({
  workspace,
  proposal: { context },
  document,
  start,
  end,
}: ActionRequest): readonly ActionOffer[] {
  const [citation, other] = citationsWithin(document, start, end);
  const resolution = citation?.citation.resolution;
  if (other || resolution?.type !== 'found' || !canPin(workspace, context)) return [];
  const key = pinKey(resolution);
  if (context.lock?.pinned.has(key) === true) return [];
  return [
    {
      title: document.say`Mark ${resolution.id} as checked`,
      kind: 'refactor.rewrite',
      edit: () => lockEdit(workspace, context, (lock) => pin(document.library, [key], lock).lock),
    },
  ];
}

/** Offers to replace the pin of a finding whose wording has changed. */
export function acceptNewWording({ workspace, proposal, document, problems }: ActionRequest): readonly ActionOffer[] {
  const { context } = proposal;
  if (!canPin(workspace, context)) return [];
  const driftedKeys = proposal.check.problems
    .filter(({ code }) => code === DRIFTED)
    .flatMap(({ id }) => pinKeysOf(document, id));
  const allKeys = [...new Set(driftedKeys)];
  return problems
    .filter(({ code }) => code === DRIFTED)
    .flatMap((problem): readonly ActionOffer[] => {
      const [key] = pinKeysOf(document, problem.id);
      if (key === undefined) return [];
      const diagnostics = [diagnosticOf(workspace, proposal, problem)];
      const accept = (title: string, keys: readonly string[]): ActionOffer => ({
        title,
        kind: 'quickfix',
        diagnostics,
        edit: () => lockEdit(workspace, context, (lock) => pin(document.library, keys, lock).lock),
      });
      const single = accept(document.say`Accept the new wording of ${problem.id!}`, [key]);
      return allKeys.length > 1
        ? [single, accept(document.say`Accept all ${allKeys.length} new wordings cited in this proposal`, allKeys)]
        : [single];
    });
}

const DRIFTED = 'citation.drifted';

function pinKeysOf({ library }: CheckedDocument, id: string | undefined): readonly string[] {
  const resolution = id === undefined ? undefined : library.resolve(id);
  return resolution?.type === 'found' ? [pinKey(resolution)] : [];
}

/** Whether pins can be written. A broken lock is not overwritten. */
export function canPin(workspace: Workspace, { lock, lockUri, isLockBroken }: Context): boolean {
  // An unreadable lock file has no text either, but a lock in the context.
  if (lockUri === undefined || isLockBroken) return false;
  return (workspace.text(lockUri) === undefined) === (lock === undefined);
}

/** Makes an edit that changes the lock, or creates it. */
export function lockEdit(workspace: Workspace, { lockUri: uri }: Context, change: (lock: Lock) => Lock): WorkspaceEdit {
  if (uri === undefined) return { changes: [] };
  const text = workspace.text(uri);
  if (text === undefined) return { changes: [], created: [{ uri, text: writeLock(change(emptyLock)) }] };
  // The client's text may be newer than the lock of the context.
  const { lock } = readLock(text);
  if (!lock) return { changes: [] };
  const newText = writeLock(change(lock));
  const edit = changedLines(sourceText(text), text.includes('\r\n') ? newText.replaceAll('\n', '\r\n') : newText);
  return { changes: edit ? [{ uri, edits: [edit] }] : [] };
}
