import type { TextDocument } from 'vscode-languageserver-textdocument';
import { stackOf } from '../stack-of.js';
import { hasSameContext } from './context-resolver.js';
import { frontMatterOf } from './front-matter.js';
import { isMarkdown } from './proposal-file.js';
import type { IndexParts, ProposalIndex } from './proposal-index.js';
import { createTaskQueue } from './task-queue.js';
import { isBelowAny } from './workspace-folders.js';

/**
 * Keeps all proposals up to date, in time slices. A proposal whose text has changed is checked again. If a file changes on which contexts
 * depend, the folders are searched and all contexts resolved again, and the proposals whose context is another one are checked. Open
 * proposals come first.
 */
export interface Refresher {
  /** A document was opened or edited. */
  documentChanged(document: TextDocument): void;
  documentClosed(uri: string): void;
  /** Files were written, created or removed, on disk or in a buffer. */
  filesChanged(paths: readonly string[]): void;
  /** Searches all folders. Before that, only open documents are known. */
  start(): void;
  /** Checks all proposals again with the same files, since the severities have changed. */
  refreshAll(): void;
  /** Resolves all contexts again, since the folders or the trust in them have changed. */
  reset(): void;
  /** Resolves once a document is up to date. Undefined if it is already. */
  ready(uri: string): Promise<void> | undefined;
  isIdle(): boolean;
  /** Resolves once everything is up to date. */
  idle(): Promise<void>;
  stop(): void;
}

interface Parts extends IndexParts {
  readonly index: ProposalIndex;
}

export function createRefresher(parts: Parts): Refresher {
  const { host, files, folders, documents, workspace, events, resolver, included, auxiliary, index } = parts;
  /** Proposals whose text must be read and checked. */
  const stale = new Set<string>();
  /** Proposals whose context must be resolved again. They are checked only if it is another one. */
  const unresolved = new Set<string>();
  const running = new Map<string, Promise<void>>();
  /** Incremented when contexts become outdated, so that results of earlier reads are discarded. */
  let generation = 0;
  let hasStarted = false;
  let mustSearch = false;

  const isWaiting = (uri: string): boolean => stale.has(uri) || unresolved.has(uri);
  const check = async (uri: string): Promise<void> => {
    await host.prepare(folders.all());
    for (;;) {
      const isStale = stale.delete(uri);
      unresolved.delete(uri);
      const before = generation;
      const known = index.context(uri);
      const path = index.pathOf(uri);
      if (known && !isStale) {
        const context = await resolver.resolve(path, known.frontMatter);
        if (before === generation && !stale.has(uri) && hasSameContext(known, context)) return index.keep(uri, context);
        stale.add(uri);
        continue;
      }
      const proposal = index.read(uri);
      if (!proposal) return index.remove(uri);
      const context = await resolver.resolve(path, proposal.text);
      if (before === generation && documents.get(uri) === proposal.document) return index.set(uri, proposal, context);
      stale.add(uri);
    }
  };
  const refresh = (uri: string): Promise<void> => {
    const current = running.get(uri);
    if (current) return current;
    const promise = check(uri)
      .catch((error: unknown) => {
        events.log(`${uri} could not be read: ${stackOf(error)}`);
        index.setUnreadable(uri);
      })
      .finally(() => running.delete(uri));
    running.set(uri, promise);
    return promise;
  };
  /** A document may change again while its check ends. */
  const untilCurrent = async (uri: string): Promise<void> => {
    while (isWaiting(uri) || running.has(uri)) await refresh(uri);
  };
  const search = async (): Promise<void> => {
    mustSearch = false;
    const before = generation;
    await index.search();
    // Files that changed during the search may be missing from its results.
    if (before !== generation) mustSearch = true;
    for (const uri of index.outdated()) stale.add(uri);
  };
  const nextTask = (): (() => Promise<void>) | undefined => {
    for (const { uri } of documents.all()) if (isWaiting(uri)) return () => refresh(uri);
    if (mustSearch) return search;
    const [uri] = stale.size > 0 ? stale : unresolved;
    return uri === undefined ? undefined : () => refresh(uri);
  };
  const { schedule, isIdle, idle, stop } = createTaskQueue({
    hasTasks: () => stale.size + unresolved.size > 0 || mustSearch,
    nextTask,
    onEmpty: () => {
      index.updateFilesInUse(hasStarted);
      // A document may turn out to be a report once all reports are known.
      for (const document of documents.all()) if (index.needsReindexing(document)) stale.add(document.uri);
    },
    onProgress: (done, isEnd) => {
      events.onProgress(done, isEnd ? done : done + stale.size + unresolved.size);
    },
    log: events.log,
    defer: host.defer,
  });
  const refreshAll = (): void => {
    generation++;
    for (const uri of index.contexts().keys()) unresolved.add(uri);
    schedule();
  };
  /** Clients may report only a folder, so everything known in it changes with it. */
  const withContents = (reported: readonly string[]): ReadonlySet<string> => {
    const changed = new Set(reported);
    const parents = new Set(reported.filter((path) => files.kindOf(path) !== 'file'));
    if (parents.size === 0) return changed;
    for (const path of [...parts.dependencyLog.all(), ...index.paths()]) {
      if (isBelowAny(path, parents, files.paths.sep)) changed.add(path);
    }
    return changed;
  };
  /** An added folder may have a configuration. */
  const affectsContexts = (path: string): boolean =>
    index.isDependency(path) || files.paths.basename(path) === '.git' || files.kindOf(path) === 'folder';

  return {
    documentChanged: (document) => {
      const { uri, languageId } = document;
      const text = document.getText();
      const context = index.context(uri);
      if (!index.isProposal(document)) {
        if (context) stale.add(uri);
        if (!isMarkdown(uri, languageId) && host.pathOf(uri) !== undefined) workspace.setText(uri, text);
        return schedule();
      }
      const isCurrent = context && !isWaiting(uri) && !running.has(uri) && workspace.proposal(uri);
      // Only the front matter can change the context, so most edits need no other check.
      if (isCurrent && frontMatterOf(text) === context.frontMatter) {
        workspace.setProposal(uri, text, context.proposal);
        events.onDiagnostics([uri]);
        return undefined;
      }
      stale.add(uri);
      return schedule();
    },
    documentClosed: (uri) => {
      workspace.closeProposal(uri);
      stale.add(uri);
      schedule();
    },
    filesChanged: (reported) => {
      const changed = withContents(reported);
      for (const path of changed) {
        included.update(path);
        auxiliary.removeFailure(path);
        const uri = host.uriOf(path);
        if (!documents.get(uri) && (index.context(uri) || included.has(path))) stale.add(uri);
      }
      // A file that was missing may have appeared, or a file with a similar name that a message suggests.
      if (index.hasFailures() || [...changed].some(affectsContexts)) {
        resolver.forget(changed);
        mustSearch = hasStarted;
        refreshAll();
      }
      if (stale.size > 0) schedule();
    },
    start: () => {
      hasStarted = mustSearch = true;
      schedule();
    },
    refreshAll,
    reset: () => {
      resolver.reset();
      auxiliary.clearFailures();
      mustSearch = hasStarted;
      refreshAll();
    },
    ready: (uri) => {
      if (isWaiting(uri) || running.has(uri)) return untilCurrent(uri);
      if (!index.isReport(uri)) return undefined;
      // A report is read again with the first proposal that may cite it.
      const path = host.pathOf(uri);
      if (path === undefined) return undefined;
      for (const each of unresolved) if (index.context(each)?.dependencies.includes(path)) return refresh(each);
      return undefined;
    },
    isIdle,
    idle,
    stop,
  };
}
