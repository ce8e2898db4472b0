import { warmUp } from '@findings/language-service';
import type { LoadedLibrary } from '@findings/project';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import type { ProposalIndex } from './proposal-index.js';
import type { Refresher } from './refresher.js';

/** Builds search indexes while the server is idle, since the first search in a library would take seconds. */
export interface SearchIndexWarmer {
  /** A message has arrived. Waits until no other has come for a while. */
  postpone(): void;
  stop(): void;
}

/** Milliseconds without a message after which the user and the editor are considered idle. */
const IDLE = 1000;
/** Milliseconds of work after which messages are handled. */
const SLICE = 6;

/**
 * Only for libraries of open proposals, since only they can be searched by typing. A library with an open report is skipped:
 * each edit of the report creates a new library, and its author would wait at every pause.
 */
export function createSearchIndexWarmer(
  host: Host,
  documents: OpenDocuments,
  proposals: ProposalIndex,
  refresher: Refresher,
): SearchIndexWarmer {
  /** The remaining work for each library. Undefined if it is done. */
  const remaining = new WeakMap<LoadedLibrary['library'], ReturnType<typeof warmUp> | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const isOpen = (path: string): boolean => documents.get(host.uriOf(path)) !== undefined;
  const nextLibrary = (): LoadedLibrary['library'] | undefined => {
    for (const { uri } of documents.all()) {
      const loaded = proposals.context(uri)?.loadedLibrary;
      if (!loaded || [...loaded.paths.values()].some(isOpen)) continue;
      const { library } = loaded;
      if (!remaining.has(library)) remaining.set(library, warmUp(library));
      if (remaining.get(library)) return library;
    }
    return undefined;
  };
  const postpone = (): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(runSlices, IDLE);
  };
  const runSlices = (): void => {
    timer = undefined;
    // Requests that waited for the index are answered then, and cause more requests.
    if (!refresher.isIdle()) return void refresher.idle().then(postpone);
    // A message may have arrived since the timer was set, or since the last slice.
    host.defer(() => {
      if (timer !== undefined || isStopped || !refresher.isIdle()) return;
      const library = nextLibrary();
      if (!library) return;
      runSlice(library);
      runSlices();
    });
  };
  const runSlice = (library: LoadedLibrary['library']): void => {
    const start = performance.now();
    const work = remaining.get(library);
    while (performance.now() - start < SLICE) {
      if (work?.next().done === false) continue;
      remaining.set(library, undefined);
      return;
    }
  };
  return {
    postpone,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
