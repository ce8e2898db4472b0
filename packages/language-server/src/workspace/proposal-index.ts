import { CONFIG_NAME } from '@findings/project';
import type { LoadedLibrary } from '@findings/project';
import type { FailureReason, MutableWorkspace, UnreadReport } from '@findings/language-service';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import { createPause } from './pause.js';
import type { AuxiliaryFiles, FolderContext } from './auxiliary-files.js';
import { hasSameContext, isOwnReport, UNREADABLE } from './context-resolver.js';
import type { ContextResolver, ResolvedContext } from './context-resolver.js';
import type { DependencyLog } from './dependency-log.js';
import type { IncludedFiles } from './included-files.js';
import { isMarkdown, readStored } from './proposal-file.js';
import { createReportRegistry } from './report-registry.js';
import type { ServerEvents } from './server-events.js';
import type { WorkspaceFiles } from './workspace-files.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** The text of a proposal, and its buffer if it is open. */
export interface ProposalText {
  readonly text: string;
  readonly document: TextDocument | undefined;
}

/** Which proposals are known, open or stored, and the context of each. */
export interface ProposalIndex {
  isProposal(document: TextDocument): boolean;
  /** Whether an open document is wrongly in the index, or wrongly missing. */
  needsReindexing(document: TextDocument): boolean;
  /** The path of a document. A buffer without a file is treated as a file in the first folder. */
  pathOf(uri: string): string;
  /** The current text of a proposal. Undefined if there is no such proposal any more. */
  read(uri: string): ProposalText | undefined;
  /** @returns a promise for the end of a long check of a proposal that is not open */
  set(uri: string, proposal: ProposalText, context: ResolvedContext): Promise<void> | undefined;
  /** Replaces the context of a proposal by one that is the same for its check. */
  keep(uri: string, context: ResolvedContext): void;
  /** Marks a proposal that could not be checked, so that it is not tried again before something changes. */
  setUnreadable(uri: string): void;
  remove(uri: string): void;
  /** Searches all folders for proposals and configurations. */
  search(): Promise<void>;
  /** Proposals that the last search added or removed, and open documents that need reindexing. */
  outdated(): Iterable<string>;
  /** Updates what depends on all proposals together: which reports and auxiliary files are in use. */
  updateFilesInUse(hasSearched: boolean): void;
  context(uri: string): ResolvedContext | undefined;
  contexts(): ReadonlyMap<string, ResolvedContext>;
  isReport(uri: string): boolean;
  /** Whether a context depends on the file, or did. */
  isDependency(path: string): boolean;
  /** Whether a context depends on a file that is missing or has errors. */
  hasFailures(): boolean;
  /** The first problem of a configuration or report that prevents checking. */
  failure(): FailureReason | undefined;
  /** The reports of configurations that cannot be read. */
  unread(): readonly UnreadReport[];
  /** All files that contexts depend on, and those with problems. */
  dependencies(): ReadonlySet<string>;
  /** Paths of all proposals that have one. */
  paths(): readonly string[];
}

export interface IndexParts {
  readonly host: Host;
  readonly files: WorkspaceFiles;
  readonly folders: WorkspaceFolders;
  readonly documents: OpenDocuments;
  readonly workspace: MutableWorkspace;
  readonly events: ServerEvents;
  readonly resolver: ContextResolver;
  readonly included: IncludedFiles;
  readonly auxiliary: AuxiliaryFiles;
  readonly dependencyLog: DependencyLog;
}

export function createProposalIndex(parts: IndexParts): ProposalIndex {
  const { host, files, folders, documents, workspace, events, resolver, included, auxiliary, dependencyLog } = parts;
  const { paths } = files;
  const contexts = new Map<string, ResolvedContext>();
  /** Proposals that name themselves as their report, so they are both. */
  const ownReports = new Set<string>();
  const reports = createReportRegistry(workspace, dependencyLog.files, host.uriOf, (uris) => {
    events.onDiagnostics(uris);
    events.onContext();
  });

  const pathOf = (uri: string): string =>
    host.pathOf(uri) ?? paths.join(folders.all()[0] ?? paths.resolve('/', ''), 'untitled.md');
  const isProposal = ({ uri, languageId }: TextDocument): boolean =>
    isMarkdown(uri, languageId) && (!reports.has(uri) || included.has(pathOf(uri)) || ownReports.has(uri));
  const needsReindexing = (document: TextDocument): boolean => isProposal(document) !== contexts.has(document.uri);
  const addContext = ({ dependencies, loadedLibrary }: ResolvedContext): void => {
    dependencyLog.add(dependencies);
    if (loadedLibrary) reports.add(loadedLibrary);
  };
  function* folderContexts(): Iterable<FolderContext> {
    for (const [uri, context] of contexts) yield { context, folder: resolver.folderOf(pathOf(uri)) };
    for (const [folder, context] of included.folderContexts()) {
      yield { context, folder: resolver.folderOf(paths.join(folder, 'x.md')) };
    }
  }
  function* openAuxiliaryPaths(): Iterable<string> {
    for (const { uri, languageId } of documents.all()) {
      const path = host.pathOf(uri);
      if (path !== undefined && !isMarkdown(uri, languageId) && !reports.has(uri)) yield path;
    }
  }

  return {
    isProposal,
    needsReindexing,
    pathOf,
    read: (uri) => {
      const document = documents.get(uri);
      if (document) return isProposal(document) ? { text: document.getText(), document } : undefined;
      const path = host.pathOf(uri);
      if (path === undefined || !included.has(path)) return undefined;
      const text = readStored(files, path, events.log);
      return text === undefined ? undefined : { text, document };
    },
    set: (uri, { text, document }, context) => {
      const before = contexts.get(uri);
      contexts.set(uri, context);
      if (isOwnReport(context, pathOf(uri))) ownReports.add(uri);
      else ownReports.delete(uri);
      addContext(context);
      if (!document) {
        const checking = workspace.indexProposal(uri, text, context.proposal, createPause(host.defer));
        if (checking) return checking.then(() => events.onDiagnostics([uri]));
      } else workspace.setProposal(uri, text, context.proposal);
      events.onDiagnostics([uri]);
      // After an edit, clients refresh hints and lenses. If only the context changes, the server must ask them to.
      if (document && before && !hasSameContext(before, context)) events.onContext();
      return undefined;
    },
    keep: (uri, context) => {
      contexts.set(uri, context);
      addContext(context);
    },
    setUnreadable: (uri) => {
      contexts.set(uri, UNREADABLE);
      workspace.removeProposal(uri);
    },
    remove: (uri) => {
      contexts.delete(uri);
      workspace.removeProposal(uri);
      events.onDiagnostics([uri]);
    },
    search: async () => {
      await included.search();
      for (const context of included.folderContexts().values()) addContext(context);
    },
    outdated: function* () {
      for (const path of included.all()) {
        const uri = host.uriOf(path);
        if (!contexts.has(uri)) yield uri;
      }
      for (const uri of contexts.keys()) {
        const path = host.pathOf(uri);
        if (!documents.get(uri) && (path === undefined || !included.has(path))) yield uri;
      }
      for (const document of documents.all()) if (needsReindexing(document)) yield document.uri;
    },
    updateFilesInUse: (hasSearched) => {
      const inUse = new Set<LoadedLibrary>();
      for (const { context } of folderContexts()) if (context.loadedLibrary) inUse.add(context.loadedLibrary);
      if (hasSearched) reports.retain(inUse);
      auxiliary.update(folderContexts(), openAuxiliaryPaths());
    },
    context: (uri) => contexts.get(uri),
    contexts: () => contexts,
    isReport: reports.has,
    isDependency: (path) =>
      paths.basename(path) === CONFIG_NAME || dependencyLog.has(path) || reports.has(host.uriOf(path)),
    hasFailures: () =>
      [...folderContexts()].some(
        ({ context: { failure, unread, configuration, proposal } }) =>
          failure || unread || configuration?.missing || proposal.problems.length > 0,
      ),
    failure: () => [...folderContexts()].find(({ context }) => context.proposal.failure)?.context.proposal.failure,
    unread: () => {
      const all = [...folderContexts()].flatMap(({ context }) => context.proposal.unread ?? []);
      return [...new Map(all.map((each) => [each.uri, each])).values()];
    },
    dependencies: () => {
      const all = [...contexts.values(), ...included.folderContexts().values()];
      return new Set([...all.flatMap((each) => each.dependencies), ...auxiliary.pathsWithProblems()]);
    },
    paths: () => [...contexts.keys()].flatMap((uri) => host.pathOf(uri) ?? []),
  };
}
