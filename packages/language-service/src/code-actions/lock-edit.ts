import { emptyLock, readLock, writeLock } from '@findings/check';
import { sourceText } from '@findings/core/text';
import type { Lock } from '@findings/check';
import type { WorkspaceEdit } from '../results/editor-results.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';
import { changedLines } from './changed-lines.js';

/**
 * Whether pins can be written: there is a lock that was read, or none so far. One that is broken is left as it is.
 */
export function canPin(workspace: Workspace, { lock, lockUri, isLockBroken }: Context): boolean {
  // Of a file that could not even be read there is no text, as of one that is not there.
  if (lockUri === undefined || isLockBroken) return false;
  return (workspace.text(lockUri) === undefined) === (lock === undefined);
}

/** The lock's text after a change, as an edit of the lines that differ; the file is made where there is none. */
export function lockEdit(workspace: Workspace, { lockUri: uri }: Context, change: (lock: Lock) => Lock): WorkspaceEdit {
  if (uri === undefined) return { changes: [] };
  const text = workspace.text(uri);
  if (text === undefined) return { changes: [], created: [{ uri, text: writeLock(change(emptyLock)) }] };
  // The text is what the client has: what was read of it may be a moment older.
  const { lock } = readLock(text);
  if (!lock) return { changes: [] };
  const written = writeLock(change(lock));
  const edit = changedLines(sourceText(text), text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written);
  return { changes: edit ? [{ uri, edits: [edit] }] : [] };
}
