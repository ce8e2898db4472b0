import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';

/** Edits of one document that arrived one after another, and are made together. */
export interface PendingChanges {
  add(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** Makes them now: call it before anything else reads or changes a document. */
  flush(): void;
}

interface Pending {
  readonly uri: string;
  version: number;
  readonly changes: TextDocumentContentChangeEvent[];
}

/**
 * Each edit by itself costs at least the checks that follow it, so that a burst of thousands would keep the server busy.
 *
 * @param apply changes a document
 * @param soon calls back once everything that has arrived was handled
 */
export function createPendingChanges(
  apply: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void,
  soon: (work: () => void) => void,
): PendingChanges {
  let pending: Pending | undefined;
  let isScheduled = false;

  const flush = (): void => {
    if (!pending) return;
    const { uri, version, changes } = pending;
    pending = undefined;
    apply(uri, version, changes);
  };
  return {
    add: (uri, version, changes) => {
      if (pending?.uri !== uri) flush();
      pending ??= { uri, version, changes: [] };
      pending.version = version;
      for (const change of changes) pending.changes.push(change);
      if (isScheduled) return;
      isScheduled = true;
      soon(() => {
        isScheduled = false;
        flush();
      });
    },
    flush,
  };
}
