import type { MutableWorkspace } from '@findings/language-service';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { stackOf } from '../stack-of.js';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import type { AuxiliaryFiles } from './auxiliary-files.js';
import type { ChangeRouter } from './change-router.js';
import type { ContextResolver } from './context-resolver.js';
import { frontMatterOf } from './front-matter.js';
import { isMarkdown } from './proposal-file.js';
import type { ProposalIndex } from './proposal-index.js';
import type { ServerEvents } from './server-events.js';
import { createTaskQueue } from './task-queue.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** Checks stale proposals again, in time slices. Open proposals come first. */
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

interface Parts {
  readonly host: Host;
  readonly folders: WorkspaceFolders;
  readonly documents: OpenDocuments;
  readonly workspace: MutableWorkspace;
  readonly events: ServerEvents;
  readonly resolver: ContextResolver;
  readonly auxiliary: AuxiliaryFiles;
  readonly index: ProposalIndex;
  readonly router: ChangeRouter;
}

export function createRefresher(parts: Parts): Refresher {
  const { host, folders, documents, workspace, events, resolver, auxiliary, index, router } = parts;
  const stale = new Set<string>();
  const running = new Map<string, Promise<void>>();
  /** Incremented when contexts become outdated, so that results of earlier reads are discarded. */
  let generation = 0;
  let hasStarted = false;
  let mustSearch = false;

  const check = async (uri: string): Promise<void> => {
    await host.prepare(folders.all());
    for (;;) {
      stale.delete(uri);
      const proposal = index.read(uri);
      if (!proposal) return index.remove(uri);
      const before = generation;
      const context = await resolver.resolve(index.pathOf(uri), proposal.text);
      const isOutdated = before !== generation || documents.get(uri) !== proposal.document;
      if (!isOutdated) return index.set(uri, proposal, context);
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
  const search = async (): Promise<void> => {
    mustSearch = false;
    const before = generation;
    await index.search();
    // Files that changed during the search may be missing from its results.
    if (before !== generation) mustSearch = true;
    for (const uri of index.outdated()) stale.add(uri);
  };
  const nextTask = (): (() => Promise<void>) | undefined => {
    for (const { uri } of documents.all()) if (stale.has(uri)) return () => refresh(uri);
    if (mustSearch) return search;
    for (const uri of stale) return () => refresh(uri);
    return undefined;
  };
  const { schedule, isIdle, idle, stop } = createTaskQueue({
    hasTasks: () => stale.size > 0 || mustSearch,
    nextTask,
    onEmpty: () => {
      index.updateFilesInUse(hasStarted);
      // A document may turn out to be a report once all reports are known.
      for (const document of documents.all()) if (index.needsReindexing(document)) stale.add(document.uri);
    },
    onProgress: (done, isEnd) => {
      events.onProgress(done, isEnd ? done : done + stale.size);
    },
    log: events.log,
    defer: host.defer,
  });
  const refreshAll = (): void => {
    generation++;
    for (const uri of index.contexts().keys()) stale.add(uri);
    schedule();
  };

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
      const isCurrent = context && !stale.has(uri) && !running.has(uri) && workspace.proposal(uri);
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
    filesChanged: (paths) => {
      const change = router.route(paths);
      for (const uri of change.proposals) stale.add(uri);
      if (change.affectsContexts) {
        generation++;
        resolver.forget(change.paths);
      }
      if (change.affectsFolders && hasStarted) mustSearch = true;
      if (stale.size > 0 || mustSearch || change.affectsContexts) schedule();
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
      if (stale.has(uri) || running.has(uri)) return refresh(uri);
      if (!index.isReport(uri)) return undefined;
      // A report is read again with the first stale proposal that may cite it.
      const path = host.pathOf(uri);
      if (path === undefined) return undefined;
      for (const each of stale) if (index.context(each)?.dependencies.includes(path)) return refresh(each);
      return undefined;
    },
    isIdle,
    idle,
    stop,
  };
}
