import { movePins, readLock, writeLock } from '@findings/check';
import type { Lock, PinMove } from '@findings/check';
import { sourceText } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { Refusal } from '../results/editor-results.js';
import { changedLines } from '../text-edits.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';
import { refuse } from './rename-edits.js';
import type { EditCollection } from './rename-edits.js';

interface LockChange {
  readonly text: string;
  readonly lock: Lock;
  readonly moves: Map<string, PinMove>;
}

/**
 * Moves the pins of a renamed target, in the locks of all contexts.
 *
 * @returns a refusal if a lock cannot be read, because its pins would be lost
 */
export function addPinEdits(
  workspace: Workspace,
  contexts: Iterable<Context>,
  edits: EditCollection,
  movesIn: (lock: Lock, context: Context) => readonly PinMove[],
): Refusal | undefined {
  const changes = new Map<string, LockChange | undefined>();
  for (const context of contexts) {
    const { lockUri: uri, isLockBroken } = context;
    if (uri === undefined) continue;
    if (isLockBroken) return refuse(unreadableLock(workspace.say));
    if (!changes.has(uri)) changes.set(uri, readLockChange(workspace.text(uri)));
    const change = changes.get(uri);
    const lock = change?.lock ?? context.lock;
    const moves = lock ? movesIn(lock, context).filter(({ from }) => lock.pinned.has(from)) : [];
    if (!change && (moves.length > 0 || workspace.text(uri) !== undefined)) {
      return refuse(unreadableLock(workspace.say));
    }
    for (const move of moves) change?.moves.set(move.from, move);
  }
  for (const [uri, change] of changes) {
    if (!change || change.moves.size === 0) continue;
    const edit = changedLines(sourceText(change.text), writeLock(movePins(change.lock, change.moves.values())));
    if (edit) edits.add(uri, edit);
  }
  return undefined;
}

const unreadableLock = (say: Translate): string =>
  say`findings.lock.json cannot be read, so the record of what you checked would be lost. Fix that file first.`;

function readLockChange(text: string | undefined): LockChange | undefined {
  const lock = text === undefined ? undefined : readLock(text).lock;
  return text === undefined || !lock ? undefined : { text, lock, moves: new Map() };
}
