import { CONFIG_NAME } from '@findings/project';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import type { AuxiliaryFiles } from './auxiliary-files.js';
import type { ResolvedContext } from './context-resolver.js';
import type { DependencyLog } from './dependency-log.js';
import type { IncludedFiles } from './included-files.js';
import type { ProposalIndex } from './proposal-index.js';
import type { WorkspaceFiles } from './workspace-files.js';
import { isBelowAny } from './workspace-folders.js';

/** What a change of files affects. */
export interface FileChange {
  /** All paths that changed, including the known contents of folders that were added or removed. */
  readonly paths: ReadonlySet<string>;
  /** URIs of proposals that must be checked again. */
  readonly proposals: ReadonlySet<string>;
  /** Whether resolved contexts may be outdated. */
  readonly affectsContexts: boolean;
  /** Whether the folders must be searched for proposals again. */
  readonly affectsFolders: boolean;
}

/** Determines which proposals a changed file affects. */
export interface ChangeRouter {
  /**
   * Also updates the included files, and forgets the failures of changed bibliographies.
   *
   * @param paths files that were written, created or removed on disk or in a buffer, and folders that were added or removed
   */
  route(paths: readonly string[]): FileChange;
}

interface Parts {
  readonly host: Host;
  readonly files: WorkspaceFiles;
  readonly documents: OpenDocuments;
  readonly index: ProposalIndex;
  readonly included: IncludedFiles;
  readonly auxiliary: AuxiliaryFiles;
  readonly dependencyLog: DependencyLog;
}

export function createChangeRouter(parts: Parts): ChangeRouter {
  const { host, files, documents, index, included, auxiliary, dependencyLog } = parts;
  const { paths } = files;
  const isBelow = (path: string, folders: ReadonlySet<string>): boolean => isBelowAny(path, folders, paths.sep);
  /** Whether a file of this name changes which configuration applies to the files below its folder. */
  const setsRoot = (path: string): boolean => [CONFIG_NAME, '.git'].includes(paths.basename(path));

  /** Clients may report only a folder, so everything known in it changes with it. */
  const withContents = (changed: readonly string[], folders: ReadonlySet<string>): ReadonlySet<string> => {
    const all = new Set(changed);
    if (folders.size > 0) for (const path of dependencyLog.all()) if (isBelow(path, folders)) all.add(path);
    return all;
  };
  /** Whether a context depends on a changed file. */
  const createDependencyTest = (changed: ReadonlySet<string>, removed: ReadonlySet<string>) => {
    // Most contexts share one list of dependencies.
    const results = new Map<readonly string[], boolean>();
    return ({ failure, proposal, dependencies }: ResolvedContext): boolean => {
      // A file that was missing may have appeared, or a file with a similar name that the message suggests.
      if (failure !== undefined || proposal.problems.length > 0) return true;
      const result =
        results.get(dependencies) ?? dependencies.some((path) => changed.has(path) || isBelow(path, removed));
      results.set(dependencies, result);
      return result;
    };
  };
  const uriIfIndexed = (path: string): string[] => {
    const uri = host.uriOf(path);
    return !documents.get(uri) && (index.context(uri) || included.has(path)) ? [uri] : [];
  };
  const removedProposals = (removed: ReadonlySet<string>): string[] =>
    [...index.contexts().keys()].filter((uri) => {
      const path = host.pathOf(uri);
      return path !== undefined && isBelow(path, removed);
    });

  return {
    route: (reported) => {
      const removed = new Set(reported.filter((path) => files.kindOf(path) === undefined));
      const addedFolders = reported.filter((path) => files.kindOf(path) === 'folder');
      const changed = withContents(reported, new Set([...removed, ...addedFolders]));
      const proposals = new Set<string>();
      for (const path of changed) {
        included.update(path);
        auxiliary.removeFailure(path);
        for (const uri of uriIfIndexed(path)) proposals.add(uri);
      }
      if (removed.size > 0) {
        for (const uri of removedProposals(removed)) {
          included.update(index.pathOf(uri));
          proposals.add(uri);
        }
      }
      const isDependent = createDependencyTest(changed, removed);
      const dependents = [...index.contexts()].filter(([, context]) => isDependent(context)).map(([uri]) => uri);
      // An added folder may contain a configuration.
      const affectsFolders =
        addedFolders.length > 0 ||
        [...changed].some(setsRoot) ||
        [...included.folderContexts().values()].some(isDependent);
      const affectsContexts =
        affectsFolders || dependents.length > 0 || [...changed].some((path) => dependencyLog.has(path));
      if (affectsContexts) {
        for (const uri of dependents) proposals.add(uri);
        const roots = new Set([...reported.filter(setsRoot).map(paths.dirname), ...addedFolders]);
        if (roots.size > 0) {
          for (const uri of index.contexts().keys()) if (isBelow(index.pathOf(uri), roots)) proposals.add(uri);
        }
      }
      return { paths: changed, proposals, affectsContexts, affectsFolders };
    },
  };
}
