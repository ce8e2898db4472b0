import type { PathWatcher } from '@findings/project/watch';
import { WatchKind } from 'vscode-languageserver';
import type { FileSystemWatcher } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import type { Remote } from '../client/connection.js';
import { DEPENDENCY_PATTERN, mayBeDependency, mayContainDependencies } from './dependency-patterns.js';
import type { ServerState } from './server-state.js';

/** Receives changed files from the client if it watches files. Otherwise, and outside the folders, watches them itself. */
export interface FileWatcher {
  /** Watches the current folders. */
  start(): void;
  /** Files were written, created or removed, as reported by the client or the disk. */
  filesChanged(paths: readonly string[]): void;
  stop(): void;
}

const WATCHERS: readonly FileSystemWatcher[] = [
  { globPattern: DEPENDENCY_PATTERN },
  { globPattern: '**/.git' },
  // A client reports a moved folder, but not the files in it. No pattern matches only folders.
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];
/** Milliseconds between updates of what is watched. */
const INTERVAL = 500;

export function createFileWatcher(
  remote: Remote,
  state: ServerState,
  client: () => ClientCapabilities,
  log: (message: string) => void,
): FileWatcher {
  const { host, proposals, refresher, folders } = state;
  let ownWatcher: PathWatcher | undefined;
  let isRegistered = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** Files of other types are ignored, since no context depends on them. */
  const isRelevant = (path: string): boolean =>
    mayBeDependency(path) ||
    proposals.isDependency(path) ||
    (mayContainDependencies(path) && host.files.kindOf(path) !== 'file');
  const filesChanged = (reported: readonly string[]): void => {
    if (reported.length === 0) return;
    // Two patterns may report the same file.
    const paths = [...new Set(reported)];
    host.reload(paths).then(
      () => {
        const relevant = paths.filter(isRelevant);
        if (relevant.length > 0) refresher.filesChanged(relevant);
      },
      (error: unknown) => log(String(error)),
    );
  };
  const updateOwnWatcher = (): void => {
    const { watchesFiles } = client();
    const files = [...proposals.dependencies(), ...(watchesFiles ? [] : proposals.paths())];
    const outside = watchesFiles ? files.filter((path) => folders.containing(path) === undefined) : files;
    ownWatcher?.set(watchesFiles ? [] : folders.all(), outside);
  };
  return {
    start: () => {
      if (client().watchesFiles && !isRegistered) {
        isRegistered = true;
        const registrations = [
          { id: 'files', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: WATCHERS } },
        ];
        remote
          .sendRequest('client/registerCapability', { registrations })
          .catch((error: unknown) => log(String(error)));
      }
      ownWatcher ??= host.watch?.(filesChanged, log);
      void refresher.idle().then(updateOwnWatcher);
      // Any edit can change the dependencies.
      timer ??= setInterval(updateOwnWatcher, INTERVAL);
    },
    filesChanged,
    stop: () => {
      clearInterval(timer);
      ownWatcher?.close();
    },
  };
}
