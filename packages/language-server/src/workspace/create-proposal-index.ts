import { CONFIG_NAME } from '@findings/project';
import type { Severities } from '@findings/check';
import type { LoadedLibrary } from '@findings/project';
import type { MutableWorkspace } from '@findings/language-service';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import { createDependencyLog } from './dependency-log.js';
import { createAffectedProposals } from './affected-proposals.js';
import { frontMatterOf } from './front-matter-of.js';
import { hasSameContext, isOwnReport } from './resolved-context.js';
import type { ResolvedContext } from './resolved-context.js';
import { createContextResolver, UNREADABLE } from './context-resolver.js';
import { createIncludedFiles } from './included-files.js';
import { isMarkdown } from './is-markdown.js';
import { createReportRegistry } from './report-registry.js';
import { proposalText } from './read-proposal-file.js';
import type { ProposalIndex } from './proposal-index.js';
import type { ReadableFiles } from './workspace-files.js';
import type { SessionEvents } from './server-events.js';
import { createSideTexts } from './auxiliary-files.js';
import type { FolderFailure } from './auxiliary-files.js';
import { isBelowAny } from './workspace-folders.js';
import type { WorkspaceFolders } from './workspace-folders.js';
import { createWorkLoop } from './task-queue.js';

interface Parts {
  readonly host: Host;
  readonly files: ReadableFiles;
  readonly folders: WorkspaceFolders;
  readonly documents: OpenDocuments;
  readonly workspace: MutableWorkspace;
  readonly events: SessionEvents;
  /** How serious problems are where no configuration says so. */
  readonly rules: () => Severities;
}

export function createProposals({ host, files, folders, documents, workspace, events, rules }: Parts): ProposalIndex {
  const { paths } = files;
  const everNamed = createDependencyLog(files);
  const bibliographies = new Map<string, FolderFailure>();
  const holdings = createContextResolver(everNamed.files, folders, host.uriOf, rules, (failure, folder) => {
    for (const { path } of failure.fileProblems) bibliographies.set(paths.resolve(folder, path), { failure, folder });
    // What may not be read has no place: that is told.
    if (failure.fileProblems.length === 0) bibliographies.set(failure.message, { failure, folder });
  });
  const included = createIncludedFiles(host, files, folders, holdings, events.log);
  const shelves = createReportRegistry(workspace, everNamed.files, host.uriOf, (uris) => {
    events.onDiagnostics(uris);
    events.onContext();
  });
  const sides = createSideTexts(workspace, files, host.uriOf, openSides, events.onDiagnostics, events.onTell);
  /** What held for each proposal that is known when it was last asked. */
  const known = new Map<string, ResolvedContext>();
  const hangs = createAffectedProposals(paths);
  /** Proposals that name themselves as their report: they are both. */
  const ofThemselves = new Set<string>();
  /** Those of which something changed since. */
  const stale = new Set<string>();
  const running = new Map<string, Promise<void>>();
  let generation = 0;
  let isBegun = false;
  let mustLook = false;

  function* openSides(): Iterable<string> {
    for (const { uri, languageId } of documents.all()) {
      const path = host.pathOf(uri);
      if (path !== undefined && !isMarkdown(uri, languageId) && !shelves.has(uri)) yield path;
    }
  }

  const pathOf = (uri: string): string =>
    host.pathOf(uri) ?? paths.join(folders.all()[0] ?? paths.resolve('/', ''), 'untitled.md');
  const isProposal = ({ uri, languageId }: TextDocument): boolean =>
    isMarkdown(uri, languageId) && (!shelves.has(uri) || included.has(pathOf(uri)) || ofThemselves.has(uri));
  const isMisplaced = (document: TextDocument): boolean => isProposal(document) !== known.has(document.uri);

  /** What a proposal says now, and whether that is in a buffer; undefined where it is none any more. */
  const textOf = (uri: string): { readonly text: string; readonly open: TextDocument | undefined } | undefined => {
    const open = documents.get(uri);
    if (open) return isProposal(open) ? { text: open.getText(), open } : undefined;
    const path = host.pathOf(uri);
    const text = path === undefined || !included.has(path) ? undefined : proposalText(files, path, events.log);
    return text === undefined ? undefined : { text, open };
  };
  const drop = (uri: string): void => {
    known.delete(uri);
    workspace.removeProposal(uri);
    events.onDiagnostics([uri]);
  };
  const put = (uri: string, text: string, isOpen: boolean, holding: ResolvedContext): void => {
    const before = known.get(uri);
    known.set(uri, holding);
    if (isOwnReport(holding, pathOf(uri))) ofThemselves.add(uri);
    else ofThemselves.delete(uri);
    everNamed.note(holding.dependencies);
    if (holding.shelf) shelves.note(holding.shelf);
    if (isOpen) workspace.setProposal(uri, text, holding.proposal);
    else workspace.indexProposal(uri, text, holding.proposal);
    events.onDiagnostics([uri]);
    // Who has it open asks when it is edited, and this was no edit.
    if (isOpen && before && !hasSameContext(before, holding)) events.onContext();
  };

  const refresh = async (uri: string): Promise<void> => {
    await host.prepare(folders.all());
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
    const asked = generation;
    await included.look();
    // What was found may be older than what changed meanwhile.
    if (asked !== generation) mustLook = true;
    for (const holding of included.anchors().values()) {
      everNamed.note(holding.dependencies);
      if (holding.shelf) shelves.note(holding.shelf);
    }
    for (const path of included.all()) {
      const uri = host.uriOf(path);
      if (!known.has(uri)) stale.add(uri);
    }
    for (const uri of known.keys()) {
      const path = host.pathOf(uri);
      if (!documents.get(uri) && (path === undefined || !included.has(path))) stale.add(uri);
    }
    for (const document of documents.all()) if (isMisplaced(document)) stale.add(document.uri);
  };
  const next = (): (() => Promise<void>) | undefined => {
    for (const { uri } of documents.all()) if (stale.has(uri)) return () => refreshed(uri);
    if (mustLook) return look;
    for (const uri of stale) return () => refreshed(uri);
    return undefined;
  };
  const settle = (): void => {
    const inUse = new Set<LoadedLibrary>();
    for (const { shelf } of known.values()) if (shelf) inUse.add(shelf);
    for (const { shelf } of included.anchors().values()) if (shelf) inUse.add(shelf);
    if (isBegun) shelves.settle(inUse);
    sides.settle(held(), [...bibliographies.values()]);
    // What was taken for a proposal may be a report, now that all are known.
    for (const document of documents.all()) if (isMisplaced(document)) stale.add(document.uri);
  };
  function* held(): Iterable<{ readonly holding: ResolvedContext; readonly folder: string }> {
    for (const [uri, holding] of known) yield { holding, folder: holdings.folderOf(pathOf(uri)) };
    for (const [folder, holding] of included.anchors()) {
      yield { holding, folder: holdings.folderOf(paths.join(folder, 'x.md')) };
    }
  }

  const { schedule, isIdle, idle, stop } = createWorkLoop({
    isLeft: () => stale.size > 0 || mustLook,
    next,
    settle,
    onProgress: (done, isEnd) => {
      events.onProgress(done, isEnd ? done : done + stale.size);
    },
    log: events.log,
    soon: host.soon,
  });

  return {
    edited: (document) => {
      const { uri } = document;
      const holding = known.get(uri);
      if (!isProposal(document)) {
        if (holding) stale.add(uri);
        if (isMarkdown(uri, document.languageId)) return schedule();
        const path = host.pathOf(uri);
        if (path !== undefined) workspace.setText(uri, document.getText());
        return schedule();
      }
      const isSettled = holding && !stale.has(uri) && !running.has(uri) && workspace.proposal(uri);
      if (isSettled && frontMatterOf(document.getText()) === holding.head) {
        workspace.setProposal(uri, document.getText(), holding.proposal);
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
      const gone = new Set(given.filter((path) => files.kindOf(path) === undefined));
      const added = given.filter((path) => files.kindOf(path) === 'folder');
      const changed = new Set(given);
      // Clients may report only a folder. All paths in it that were ever named change with it.
      const moved = new Set([...gone, ...added]);
      for (const path of moved.size > 0 ? everNamed.all() : [])
        if (isBelowAny(path, moved, paths.sep)) changed.add(path);
      let mustForget = false;
      for (const path of changed) {
        const uri = host.uriOf(path);
        const own = paths.basename(path);
        if (everNamed.has(path)) mustForget = true;
        if (own === CONFIG_NAME || own === '.git') mustForget = mustLook = true;
        included.note(path);
        if (!documents.get(uri) && (known.has(uri) || included.has(path))) stale.add(uri);
        bibliographies.delete(path);
      }
      // An added folder may contain a configuration.
      if (added.length > 0) mustForget = mustLook = true;
      if (gone.size > 0) {
        for (const uri of known.keys()) {
          const path = host.pathOf(uri);
          if (path === undefined || !isBelowAny(path, gone, paths.sep)) continue;
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
        const configured = given.filter((path) => [CONFIG_NAME, '.git'].includes(paths.basename(path)));
        const roots = new Set([...configured.map(paths.dirname), ...added]);
        for (const uri of touched) stale.add(uri);
        if (roots.size > 0)
          for (const uri of known.keys()) if (isBelowAny(pathOf(uri), roots, paths.sep)) stale.add(uri);
        if (!isBegun) mustLook = false;
      }
      if (stale.size > 0 || mustLook || mustForget) schedule();
    },
    begin: () => {
      isBegun = mustLook = true;
      schedule();
    },
    judgeAnew: () => {
      generation++;
      for (const uri of known.keys()) stale.add(uri);
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
    isIdle,
    idle,
    isNamed: (path) => paths.basename(path) === CONFIG_NAME || everNamed.has(path) || shelves.has(host.uriOf(path)),
    isReport: shelves.has,
    holding: (uri) => known.get(uri),
    failure: () => [...held()].find(({ holding }) => holding.proposal.failure)?.holding.proposal.failure,
    configuredShelves: included.configuredShelves,
    dependencies: () => new Set([...hangs.all([...known.values(), ...included.anchors().values()]), ...sides.wrong()]),
    paths: () => [...known.keys()].flatMap((uri) => host.pathOf(uri) ?? []),
    bibliographies: () => included.bibliographies().map(host.uriOf),
    stop,
  };
}
