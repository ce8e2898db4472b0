import { canonicalUri } from '../documents/canonical-uri.js';
import type { ServerState } from '../workspace/server-state.js';
import type { Notifications } from './methods.js';
import type { PendingChanges } from '../documents/pending-changes.js';
import { readList, readObject, readPosition, readText, readUri } from './read-params.js';
import type { CitedMemory } from '../workspace/cited-memory.js';
import type { MovedCitations } from './moved-citations.js';
import type { FileWatcher } from '../workspace/file-watcher.js';

export interface NotificationContext {
  /** The client accepts requests. */
  readonly onInitialized: () => void;
  readonly onSettings: (settings: unknown) => void;
  readonly memory: CitedMemory;
  readonly moved: MovedCitations;
}

/** Handles notifications about documents, files, folders and settings. They throw if the parameters are invalid. */
export function notificationHandlers(
  state: ServerState,
  watcher: FileWatcher,
  pending: PendingChanges,
  { onInitialized, onSettings, memory, moved }: NotificationContext,
): Notifications {
  const { documents, folders, host } = state;
  const filesChanged = (uris: readonly unknown[]): void => {
    const paths = uris.flatMap((uri) => (typeof uri === 'string' ? (host.pathOf(canonicalUri(uri)) ?? []) : []));
    watcher.filesChanged(paths);
  };
  const renamed = (params: object): void =>
    filesChanged(
      readList(readObject(params)['files'], '“files”').flatMap((file) => {
        const { uri, oldUri, newUri } = readObject(file);
        return [uri, oldUri, newUri];
      }),
    );
  return {
    initialized: onInitialized,
    'textDocument/didOpen': (params) => {
      readUri(params);
      const { uri, languageId, text } = params.textDocument;
      readText(text, '“text”');
      const version = versionOf(params.textDocument);
      state.documentChanged(
        documents.open({ uri, languageId: typeof languageId === 'string' ? languageId : '', version, text }),
      );
      memory.opened(readUri(params));
    },
    'textDocument/didChange': (params) => {
      const uri = readUri(params);
      const changes = readList(params.contentChanges, '“contentChanges”');
      for (const change of changes) {
        const { range, text } = readObject(change, 'A change');
        readText(text, '“text”');
        if (range === undefined) continue;
        const { start, end } = readObject(range, '“range”');
        readPosition(start, '“range.start”');
        readPosition(end, '“range.end”');
      }
      pending.add(uri, versionOf(params.textDocument), params.contentChanges);
    },
    'textDocument/didClose': (params) => {
      const uri = readUri(params);
      state.documentClosed(uri);
      memory.closed(uri);
      moved.closed(uri);
    },
    // The text was already sent with `didChange`.
    'textDocument/didSave': (params) => {
      const uri = readUri(params);
      void memory.saved(uri);
      void moved.saved(uri);
    },
    'workspace/didChangeConfiguration': (params) => onSettings(readObject(params)['settings']),
    'workspace/didChangeWatchedFiles': (params) =>
      filesChanged(readList(readObject(params)['changes'], '“changes”').map((change) => readObject(change)['uri'])),
    'workspace/didChangeWorkspaceFolders': (params) => {
      const { added, removed } = readObject(readObject(params)['event'], '“event”');
      const pathsOf = (list: unknown): string[] =>
        readList(list, '“folders”').flatMap((folder) => {
          const { uri } = readObject(folder);
          return typeof uri === 'string' ? (host.pathOf(canonicalUri(uri)) ?? []) : [];
        });
      const removedPaths = new Set(pathsOf(removed));
      folders.set([...folders.all().filter((path) => !removedPaths.has(path)), ...pathsOf(added)]);
      state.refresher.reset();
      watcher.start();
    },
    'workspace/didCreateFiles': renamed,
    'workspace/didRenameFiles': renamed,
    'workspace/didDeleteFiles': renamed,
  };
}

/** Some clients send `null`, which early versions of LSP allowed. */
function versionOf({ version }: { readonly version: unknown }): number {
  return typeof version === 'number' ? version : 0;
}
