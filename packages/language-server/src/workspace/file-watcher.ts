import { WatchKind } from 'vscode-languageserver';
import type { FileSystemWatcher } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client-capabilities.js';
import type { WatchHandle as HostWatching } from '../server-host.js';
import { DEPENDENCY_PATTERN, mayBeDependency, mayContainDependencies } from './dependency-patterns.js';
import type { ServerState } from './server-state.js';
import type { Remote } from '../remote.js';

/** Hears of files that change: from the client, where it watches; otherwise, and outside of its folders, by itself. */
export interface FileWatcher {
  /** Watches the folders that there are now. */
  begin(): void;
  /** Files were written, appeared or went, as the client or the disk says. */
  changed(paths: readonly string[]): void;
  stop(): void;
}

const WATCHED: readonly FileSystemWatcher[] = [
  { globPattern: DEPENDENCY_PATTERN },
  { globPattern: '**/.git' },
  // Of a folder that is moved nobody tells what is in it; and which names are folders' no pattern says.
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];
/** Milliseconds between updates of what is watched. */
const REST = 500;

export function createFileWatcher(
  remote: Remote,
  session: ServerState,
  client: () => ClientCapabilities,
  log: (message: string) => void,
): FileWatcher {
  const { host, proposals, folders } = session;
  let own: HostWatching | undefined;
  let isRegistered = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** Files of other kinds come and go, and nothing hangs on them. */
  const mayMatter = (path: string): boolean =>
    mayBeDependency(path) ||
    proposals.isNamed(path) ||
    (mayContainDependencies(path) && host.files.kindOf(path) !== 'file');
  const changed = (given: readonly string[]): void => {
    if (given.length === 0) return;
    // What comes or goes may be told by two patterns.
    const paths = [...new Set(given)];
    host.reread(paths).then(
      () => {
        const told = paths.filter(mayMatter);
        if (told.length > 0) proposals.changed(told);
      },
      (error: unknown) => log(String(error)),
    );
  };
  const set = (): void => {
    const { watchesFiles } = client();
    const files = [...proposals.dependencies(), ...(watchesFiles ? [] : proposals.paths())];
    const outside = watchesFiles ? files.filter((path) => folders.around(path) === undefined) : files;
    own?.set(watchesFiles ? [] : folders.all(), outside);
  };
  return {
    begin: () => {
      if (client().watchesFiles && !isRegistered) {
        isRegistered = true;
        const registrations = [
          { id: 'files', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: WATCHED } },
        ];
        remote
          .sendRequest('client/registerCapability', { registrations })
          .catch((error: unknown) => log(String(error)));
      }
      own ??= host.watch?.(changed, log);
      void proposals.idle().then(set);
      // What hangs on which files changes with what is written.
      timer ??= setInterval(set, REST);
    },
    changed,
    stop: () => {
      clearInterval(timer);
      own?.close();
    },
  };
}
