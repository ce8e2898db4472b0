import { canonicalUri } from '../documents/canonical-uri.js';
import type { ServerState } from '../workspace/server-state.js';
import type { Notifications } from './methods.js';
import type { PendingChanges } from '../documents/pending-changes.js';
import { readList, readObject, readPosition, readText, readUri } from './read-params.js';
import type { FileWatcher } from '../workspace/file-watcher.js';

export interface NotificationContext {
  /** The client is ready to be asked. */
  readonly begin: () => void;
  readonly configure: (settings: unknown) => void;
}

/** What clients tell: buffers, files, folders, settings. What is wrong with it is logged by who calls, and left aside. */
export function notificationHandlers(
  session: ServerState,
  watching: FileWatcher,
  pending: PendingChanges,
  { begin, configure }: NotificationContext,
): Notifications {
  const { documents, folders, host } = session;
  const changed = (uris: readonly unknown[]): void => {
    const paths = uris.flatMap((uri) => (typeof uri === 'string' ? (host.pathOf(canonicalUri(uri)) ?? []) : []));
    watching.changed(paths);
  };
  return {
    initialized: begin,
    'textDocument/didOpen': (params) => {
      readUri(params);
      const { uri, languageId, text } = params.textDocument;
      readText(text, '“text”');
      const version = versionOf(params.textDocument);
      session.edited(
        documents.open({ uri, languageId: typeof languageId === 'string' ? languageId : '', version, text }),
      );
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
    'textDocument/didClose': (params) => session.closed(readUri(params)),
    // Its buffer was told already; what is stored is what is open.
    'textDocument/didSave': () => undefined,
    'workspace/didChangeConfiguration': (params) => configure(readObject(params)['settings']),
    'workspace/didChangeWatchedFiles': (params) =>
      changed(readList(readObject(params)['changes'], '“changes”').map((change) => readObject(change)['uri'])),
    'workspace/didChangeWorkspaceFolders': (params) => {
      const { added, removed } = readObject(readObject(params)['event'], '“event”');
      const pathsOf = (list: unknown): string[] =>
        readList(list, '“folders”').flatMap((folder) => {
          const { uri } = readObject(folder);
          return typeof uri === 'string' ? (host.pathOf(canonicalUri(uri)) ?? []) : [];
        });
      const gone = new Set(pathsOf(removed));
      folders.set([...folders.all().filter((path) => !gone.has(path)), ...pathsOf(added)]);
      session.proposals.reset();
      watching.begin();
    },
    'workspace/didCreateFiles': (params) =>
      changed(readList(readObject(params)['files'], '“files”').map((file) => readObject(file)['uri'])),
    'workspace/didRenameFiles': (params) =>
      changed(
        readList(readObject(params)['files'], '“files”').flatMap((file) => {
          const { oldUri, newUri } = readObject(file);
          return [oldUri, newUri];
        }),
      ),
    'workspace/didDeleteFiles': (params) =>
      changed(readList(readObject(params)['files'], '“files”').map((file) => readObject(file)['uri'])),
  };
}

/** Some clients send `null`, which early versions of LSP allowed. */
function versionOf({ version }: { readonly version: unknown }): number {
  return typeof version === 'number' ? version : 0;
}
