import { movePins, readLock, writeLock } from '@findings/check';
import { sourceText } from '@findings/core/text';
import type { Lock, PinMove } from '@findings/check';
import type { Translate } from '@findings/core/text';
import type { Refusal, TextEdit } from '../results/editor-results.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';
import { refuse } from './rename-edits.js';
import type { EditsByUri } from './rename-edits.js';

/** A lock with all that moves in it; what is no lock has none. */
interface Moving {
  readonly text: string;
  readonly lock: Lock;
  readonly moves: Map<string, PinMove>;
}

/** Takes the pins along in every lock of the contexts. */
export function addPinEdits(
  workspace: Workspace,
  contexts: Iterable<Context>,
  edits: EditsByUri,
  movesIn: (lock: Lock, context: Context) => readonly PinMove[],
): Refusal | undefined {
  const locks = new Map<string, Moving | undefined>();
  for (const context of contexts) {
    const { lockUri: uri, isLockBroken } = context;
    if (uri === undefined) continue;
    if (isLockBroken) return refuse(unreadable(workspace.say));
    if (!locks.has(uri)) locks.set(uri, readMoving(workspace.text(uri)));
    const moving = locks.get(uri);
    const lock = moving?.lock ?? context.lock;
    const moves = lock ? movesIn(lock, context).filter(({ from }) => lock.pinned.has(from)) : [];
    if (moves.length > 0 && !moving) return refuse(unreadable(workspace.say));
    if (!moving && workspace.text(uri) !== undefined) return refuse(unreadable(workspace.say));
    for (const move of moves) moving?.moves.set(move.from, move);
  }
  for (const [uri, moving] of locks) {
    if (!moving || moving.moves.size === 0) continue;
    const after = writeLock(movePins(moving.lock, moving.moves.values()));
    if (after !== moving.text) edits.add(uri, changeOf(moving.text, after));
  }
  return undefined;
}

const unreadable = (say: Translate): string =>
  say`findings.lock.json, where the pins are kept, cannot be read, and they would be lost. Put that file right first.`;

function readMoving(text: string | undefined): Moving | undefined {
  const lock = text === undefined ? undefined : readLock(text).lock;
  return text === undefined || !lock ? undefined : { text, lock, moves: new Map() };
}

/** What differs, as one edit. */
function changeOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const span = sourceText(before).span(start, before.length - end);
  return { span, text: after.slice(start, after.length - end) };
}
