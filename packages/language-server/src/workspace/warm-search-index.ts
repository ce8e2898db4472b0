import { warmUp } from '@findings/language-service';
import type { LoadedLibrary } from '@findings/project';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import type { ProposalIndex } from './proposal-index.js';

/** Makes what a library makes at its first search, before somebody waits for it: it takes seconds. */
export interface SearchIndexWarmer {
  /** Something came in: who asks, or types, goes first. */
  wait(): void;
  stop(): void;
}

/** Milliseconds in which nothing came in: then nobody types, and what an editor asks by itself was asked. */
const REST = 1000;
/** Milliseconds of work after which it is looked whether something came in. */
const SLICE = 6;

/**
 * Only for what open proposals may cite, since nobody else can search by typing; and not while one of the reports is open
 * itself: its library is new after each edit, and who writes it would wait at every pause.
 */
export function createSearchIndexWarmer(
  host: Host,
  documents: OpenDocuments,
  proposals: ProposalIndex,
): SearchIndexWarmer {
  /** What is left of the work, by library; undefined where it is done. */
  const begun = new WeakMap<LoadedLibrary['library'], ReturnType<typeof warmUp> | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const isOpen = (path: string): boolean => documents.get(host.uriOf(path)) !== undefined;
  const next = (): LoadedLibrary['library'] | undefined => {
    for (const { uri } of documents.all()) {
      const shelf = proposals.holding(uri)?.shelf;
      if (!shelf || [...shelf.paths.values()].some(isOpen)) continue;
      const { library } = shelf;
      if (!begun.has(library)) begun.set(library, warmUp(library));
      if (begun.get(library)) return library;
    }
    return undefined;
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(rested, REST);
  };
  const rested = (): void => {
    timer = undefined;
    // What waited for the workspace is answered then, and asks for more.
    if (!proposals.isIdle()) return void proposals.idle().then(wait);
    // A request may be on its way since the timer was set, or since the last slice.
    host.soon(() => {
      if (timer !== undefined || isStopped || !proposals.isIdle()) return;
      const library = next();
      if (!library) return;
      work(library);
      rested();
    });
  };
  const work = (library: LoadedLibrary['library']): void => {
    const start = performance.now();
    const left = begun.get(library);
    while (performance.now() - start < SLICE) {
      if (left?.next().done === false) continue;
      begun.set(library, undefined);
      return;
    }
  };
  return {
    wait,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
