import { CONFIG_NAME, Failure } from '@findings/project';
import type { Files, Shelf } from '@findings/project';
import type { MutableWorkspace } from '@findings/language-service';
import type { OpenDocument } from '../documents/open-document.js';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../host.js';
import { createHangsOn } from './hangs-on.js';
import { headOf } from './head-of.js';
import type { Holding } from './holding.js';
import { createHoldings } from './holdings.js';
import { createIncludedFiles } from './included-files.js';
import { isMarkdown } from './is-markdown.js';
import { createLibraryShelves } from './library-shelves.js';
import type { SessionEvents } from './session.js';
import { createSideTexts } from './side-texts.js';
import type { FailedIn } from './side-texts.js';
import { isBelow } from './workspace-folders.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** The proposals of the workspace: which there are, what holds for each, and what they say now. */
export interface Proposals {
  edited(document: OpenDocument): void;
  closed(uri: string): void;
  /** Files were written, appeared or went, on the disk or in a buffer. */
  changed(paths: readonly string[]): void;
  /** Looks at all folders; until then only what is open is known. */
  begin(): void;
  /** Folders or trust have changed: nothing of what held before is kept. */
  reset(): void;
  /** Undefined where a document is up to date; otherwise done when it is. */
  ready(uri: string): Promise<void> | undefined;
  /** Done when all is up to date. */
  idle(): Promise<void>;
  /** Whether something hangs on a file: a report, a configuration… */
  isNamed(path: string): boolean;
  isReport(uri: string): boolean;
  holding(uri: string): Holding | undefined;
  /** All files on which something hangs. */
  dependencies(): ReadonlySet<string>;
  /** URIs of bibliographies that may be named. */
  bibliographies(): readonly string[];
  /** Nothing more is read. */
  stop(): void;
}

interface Parts {
  readonly host: Host;
  readonly files: Files;
  readonly folders: WorkspaceFolders;
  readonly documents: OpenDocuments;
  readonly workspace: MutableWorkspace;
  readonly events: SessionEvents;
}

/** Milliseconds of indexing after which requests are answered. */
const SLICE = 6;

export function createProposals({ host, files, folders, documents, workspace, events }: Parts): Proposals {
  const { paths } = files;
  const bibliographies = new Map<string, FailedIn>();
  const holdings = createHoldings(files, folders, host.uriOf, (failure, folder) => {
    for (const { path } of failure.located) bibliographies.set(paths.resolve(folder, path), { failure, folder });
  });
  const included = createIncludedFiles(host, files, folders, holdings);
  const shelves = createLibraryShelves(workspace, files, host.uriOf, (uris) => {
    events.onDiagnostics(uris);
    events.onContext();
  });
  const sides = createSideTexts(workspace, files, host.uriOf, openSides, events.onDiagnostics, events.onTell);
  /** What held for each proposal that is known when it was last asked. */
  const known = new Map<string, Holding>();
  const hangs = createHangsOn(paths);
  /** Those of which something changed since. */
  const stale = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let generation = 0;
  let isWorking = false;
  let isBegun = false;
  let isStopped = false;
  let mustLook = false;
  let done = 0;

  function* openSides(): Iterable<string> {
    for (const { uri, languageId } of documents.all()) {
      const path = host.pathOf(uri);
      if (path !== undefined && !isMarkdown(uri, languageId) && !shelves.has(uri)) yield path;
    }
  }

  const pathOf = (uri: string): string =>
    host.pathOf(uri) ?? paths.join(folders.all()[0] ?? paths.resolve('/', ''), 'untitled.md');
  const isProposal = ({ uri, languageId }: OpenDocument): boolean =>
    isMarkdown(uri, languageId) && (!shelves.has(uri) || included.has(pathOf(uri)));

  /** What a proposal says now, and whether that is in a buffer; undefined where it is none any more. */
  const textOf = (uri: string): { readonly text: string; readonly open: OpenDocument | undefined } | undefined => {
    const open = documents.get(uri);
    if (open) return isProposal(open) ? { text: open.text, open } : undefined;
    const path = host.pathOf(uri);
    if (path === undefined || !included.has(path) || files.kindOf(path) !== 'file') return undefined;
    try {
      return { text: files.read(path, path), open };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      events.log(error.message);
      return undefined;
    }
  };
  const drop = (uri: string): void => {
    known.delete(uri);
    workspace.removeProposal(uri);
    events.onDiagnostics([uri]);
  };
  const put = (uri: string, text: string, isOpen: boolean, holding: Holding): void => {
    known.set(uri, holding);
    if (holding.shelf) shelves.note(holding.shelf);
    if (isOpen) workspace.setProposal(uri, text, holding.proposal);
    else workspace.indexProposal(uri, text, holding.proposal);
    events.onDiagnostics([uri]);
  };

  const refresh = async (uri: string): Promise<void> => {
    for (;;) {
      stale.delete(uri);
      const now = textOf(uri);
      if (!now) return drop(uri);
      const asked = generation;
      const holding = await holdings.for(pathOf(uri), now.text);
      // Meanwhile it was edited, or something that it hangs on.
      if (asked !== generation || documents.get(uri) !== now.open) continue;
      return put(uri, now.text, now.open !== undefined, holding);
    }
  };
  const refreshed = (uri: string): Promise<void> => {
    const before = running.get(uri);
    if (before) return before;
    const promise = refresh(uri)
      .catch((error: unknown) => {
        events.log(
          `${uri} could not be read: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        // Not asked again before something changes.
        known.set(uri, UNREADABLE);
        workspace.removeProposal(uri);
      })
      .finally(() => running.delete(uri));
    running.set(uri, promise);
    return promise;
  };

  const look = async (): Promise<void> => {
    mustLook = false;
    await included.look();
    for (const { shelf } of included.anchors().values()) if (shelf) shelves.note(shelf);
    for (const path of included.all()) {
      const uri = host.uriOf(path);
      if (!known.has(uri)) stale.add(uri);
    }
    for (const uri of known.keys()) {
      const path = host.pathOf(uri);
      if (!documents.get(uri) && (path === undefined || !included.has(path))) stale.add(uri);
    }
    for (const document of documents.all())
      if (isProposal(document) !== known.has(document.uri)) stale.add(document.uri);
  };
  const next = (): string | undefined => {
    for (const { uri } of documents.all()) if (stale.has(uri)) return uri;
    for (const uri of stale) return uri;
    return undefined;
  };
  const settle = (): void => {
    const inUse = new Set<Shelf>();
    for (const { shelf } of known.values()) if (shelf) inUse.add(shelf);
    for (const { shelf } of included.anchors().values()) if (shelf) inUse.add(shelf);
    if (isBegun) shelves.settle(inUse);
    sides.settle(held(), [...bibliographies.values()]);
  };
  function* held(): Iterable<{ readonly holding: Holding; readonly folder: string }> {
    for (const [uri, holding] of known) yield { holding, folder: holdings.folderOf(pathOf(uri)) };
    for (const [folder, holding] of included.anchors()) {
      yield { holding, folder: holdings.folderOf(paths.join(folder, 'x.md')) };
    }
  }

  const work = async (): Promise<void> => {
    let start = performance.now();
    const pause = async (): Promise<void> => {
      events.onProgress(done, done + stale.size);
      await new Promise<void>((resolve) => host.soon(resolve));
      start = performance.now();
    };
    for (;;) {
      for (let uri = next(); uri !== undefined && !isStopped; uri = next()) {
        if (mustLook && !documents.get(uri)) break;
        await refreshed(uri);
        done++;
        if (performance.now() - start > SLICE) await pause();
      }
      if (isStopped) return;
      if (mustLook) await look();
      else if (stale.size === 0) {
        settle();
        // What was taken for a proposal may be a report, now that all are known.
        for (const document of documents.all()) {
          if (isMarkdown(document.uri, document.languageId) && isProposal(document) !== known.has(document.uri)) {
            stale.add(document.uri);
          }
        }
        if (stale.size === 0 && !mustLook) return;
      }
    }
  };
  const schedule = (): void => {
    if (isWorking || isStopped) return;
    isWorking = true;
    host.soon(() => {
      done = 0;
      work()
        .catch((error: unknown) => events.log(error instanceof Error ? (error.stack ?? error.message) : String(error)))
        .finally(() => {
          isWorking = false;
          events.onProgress(done, done);
          if (stale.size > 0 || mustLook) return schedule();
          for (const resolve of waiting.splice(0)) resolve();
        });
    });
  };

  return {
    edited: (document) => {
      const { uri, text } = document;
      const holding = known.get(uri);
      if (!isProposal(document)) {
        if (holding) stale.add(uri);
        if (isMarkdown(uri, document.languageId)) return schedule();
        const path = host.pathOf(uri);
        if (path !== undefined) workspace.setText(uri, text);
        return schedule();
      }
      if (holding && !stale.has(uri) && !running.has(uri) && workspace.proposal(uri) && headOf(text) === holding.head) {
        workspace.setProposal(uri, text, holding.proposal);
        events.onDiagnostics([uri]);
        return undefined;
      }
      stale.add(uri);
      return schedule();
    },
    closed: (uri) => {
      workspace.closeProposal(uri);
      stale.add(uri);
      schedule();
    },
    changed: (given) => {
      const changed = new Set(given);
      const gone = given.filter((path) => files.kindOf(path) === undefined);
      let mustForget = false;
      for (const path of changed) {
        const uri = host.uriOf(path);
        const name = paths.basename(path);
        if (name === CONFIG_NAME || name === '.git') mustForget = mustLook = true;
        else if (files.kindOf(path) === 'folder') mustLook = true;
        included.note(path);
        if (!documents.get(uri) && (known.has(uri) || included.has(path))) stale.add(uri);
        bibliographies.delete(path);
      }
      if (gone.length > 0) {
        for (const uri of known.keys()) {
          const path = host.pathOf(uri);
          if (path === undefined || !gone.some((folder) => isBelow(path, folder, paths.sep))) continue;
          included.note(path);
          stale.add(uri);
        }
      }
      const touched = hangs.on(changed, gone, [...known.entries()]);
      const touchesAnchor = [...included.anchors().values()].some((holding) => hangs.touches(holding, changed, gone));
      if (touched.length > 0 || touchesAnchor) mustForget = true;
      if (touchesAnchor) mustLook = true;
      if (mustForget) {
        generation++;
        holdings.forget(changed);
        // Where another configuration comes to hold, all below it hangs on that.
        const roots = given.filter((path) => [CONFIG_NAME, '.git'].includes(paths.basename(path))).map(paths.dirname);
        for (const uri of touched) stale.add(uri);
        if (roots.length > 0) {
          for (const uri of known.keys()) {
            if (roots.some((root) => isBelow(pathOf(uri), root, paths.sep))) stale.add(uri);
          }
        }
        if (!isBegun) mustLook = false;
      }
      if (stale.size > 0 || mustLook || mustForget) schedule();
    },
    begin: () => {
      isBegun = mustLook = true;
      schedule();
    },
    reset: () => {
      generation++;
      holdings.reset();
      bibliographies.clear();
      for (const uri of known.keys()) stale.add(uri);
      mustLook = isBegun;
      schedule();
    },
    ready: (uri) => {
      if (stale.has(uri) || running.has(uri)) return refreshed(uri);
      if (!shelves.has(uri)) return undefined;
      // A report is read anew with the first that may cite it.
      const path = host.pathOf(uri);
      for (const each of stale) {
        const holding = known.get(each);
        if (path !== undefined && holding?.dependencies.includes(path)) return refreshed(each);
      }
      return undefined;
    },
    idle: () => {
      if (!isWorking && stale.size === 0 && !mustLook) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
        schedule();
      });
    },
    isNamed: (path) => {
      const name = paths.basename(path);
      if (name === CONFIG_NAME || shelves.has(host.uriOf(path))) return true;
      for (const holding of known.values()) if (holding.dependencies.includes(path)) return true;
      for (const holding of included.anchors().values()) if (holding.dependencies.includes(path)) return true;
      return false;
    },
    isReport: shelves.has,
    holding: (uri) => known.get(uri),
    dependencies: () => hangs.all([...known.values(), ...included.anchors().values()]),
    bibliographies: () => included.bibliographies().map(host.uriOf),
    stop: () => {
      isStopped = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

const UNREADABLE: Holding = {
  proposal: { context: { sources: new Map() }, severities: {}, problems: [] },
  dependencies: [],
  head: '',
};
