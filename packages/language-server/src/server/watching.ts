import type { Client } from '../client.js';
import type { Watching as HostWatching } from '../host.js';
import type { Peer } from '../json-rpc/peer.js';
import type { Session } from '../session/session.js';

/** Hears of files that change: from the client, where it watches; otherwise, and outside of its folders, by itself. */
export interface Watching {
  /** Watches the folders that there are now. */
  begin(): void;
  /** Files were written, appeared or went, as the client or the disk says. */
  changed(paths: readonly string[]): void;
  stop(): void;
}

/** All that proposals can hang on; their folders are told of when they come or go. */
const WATCHED = ['**/*.{md,markdown,qmd,rmd,txt,json,yaml,yml,bib,ris}', '**/.git'];
/** Milliseconds between looks at whether other files are to be watched. */
const REST = 500;

export function createWatching(
  peer: Peer,
  session: Session,
  client: () => Client,
  log: (message: string) => void,
): Watching {
  const { host, proposals, folders } = session;
  let own: HostWatching | undefined;
  let isRegistered = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  const changed = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    host.reread(paths).then(
      () => proposals.changed(paths),
      (error: unknown) => log(String(error)),
    );
  };
  const set = (): void => {
    const watched = client().watchesFiles ? [] : folders.all();
    const outside = [...proposals.dependencies()].filter((path) => folders.around(path) === undefined);
    own?.set(watched, outside);
  };
  return {
    begin: () => {
      if (client().watchesFiles && !isRegistered) {
        isRegistered = true;
        const watchers = WATCHED.map((globPattern) => ({ globPattern }));
        const registrations = [
          { id: 'files', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } },
        ];
        peer.request('client/registerCapability', { registrations }).catch((error: unknown) => log(String(error)));
      }
      own ??= host.watch?.(changed, (why) =>
        log(`Not every folder can be watched (${why}): all is looked at every two seconds.`),
      );
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
