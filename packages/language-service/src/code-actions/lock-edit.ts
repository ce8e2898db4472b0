import { emptyLock, readLock, sourceText, writeLock } from '@findings/core/check';
import type { Lock, SourceText } from '@findings/core/check';
import type { WorkspaceEdit } from '../answers/answers.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * Whether pins can be written: there is a lock that was read, or none so far. One that is broken is left as it is.
 */
export function canPin(workspace: Workspace, { lock, lockUri }: Context): boolean {
  if (lockUri === undefined) return false;
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

/** One edit from the first line that differs to the last. */
function changedLines({ text, span }: SourceText, written: string) {
  if (text === written) return undefined;
  const most = Math.min(text.length, written.length);
  let start = 0;
  while (start < most && text[start] === written[start]) start++;
  start = text.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === written[written.length - 1 - same]) same++;
  const behind = text.indexOf('\n', text.length - same);
  const end = behind < 0 ? text.length : behind + 1;
  return { span: span(start, end), text: written.slice(start, written.length - (text.length - end)) };
}
