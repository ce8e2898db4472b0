import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';

/** Consecutive edits of one document, which are applied together. */
export interface PendingChanges {
  add(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** Applies them now. Call it before anything else reads or changes a document. */
  flush(): void;
}

interface Pending {
  readonly uri: string;
  version: number;
  readonly changes: TextDocumentContentChangeEvent[];
}

/**
 * Applied one by one, each edit would cause its own checks, and a burst of thousands would keep the server busy.
 *
 * @param apply changes a document
 * @param soon calls back after the messages that have arrived
 */
export function createPendingChanges(
  apply: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void,
  soon: (work: () => void) => void,
): PendingChanges {
  let pending: Pending | undefined;
  let isScheduled = false;
  let added = 0;

  const flush = (): void => {
    if (!pending) return;
    const { uri, version, changes } = pending;
    pending = undefined;
    apply(uri, version, changes);
  };
  const flushWhenQuiet = (): void => {
    const before = added;
    // The connection handles one message per turn of the event loop. The second turn sees whether another edit came.
    soon(() =>
      soon(() => {
        if (added !== before) return flushWhenQuiet();
        isScheduled = false;
        flush();
      }),
    );
  };
  return {
    add: (uri, version, changes) => {
      if (pending?.uri !== uri) flush();
      pending ??= { uri, version, changes: [] };
      pending.version = version;
      for (const change of changes) pending.changes.push(change);
      added++;
      if (isScheduled) return;
      isScheduled = true;
      flushWhenQuiet();
    },
    flush,
  };
}
