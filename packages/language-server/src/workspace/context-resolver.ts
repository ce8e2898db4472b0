import { createProject, Failure, fileFailure, lockPathOf } from '@findings/project';
import type { Severities } from '@findings/check';
import type { Configuration, DocumentContext, Files, LoadedLibrary, Project, UnreadReport } from '@findings/project';
import type { Context, FailureReason, ProposalContext } from '@findings/language-service';
import { frontMatterOf } from './front-matter.js';
import { failureMessage } from './failure-message.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** The context of a proposal, and what it was resolved from. */
export interface ResolvedContext {
  readonly proposal: ProposalContext;
  readonly configuration?: Configuration;
  readonly loadedLibrary?: LoadedLibrary;
  /** Why the proposal cannot be checked. */
  readonly failure?: Failure;
  /** Reports of the configuration that cannot be read. The others can be cited. */
  readonly unread?: readonly UnreadReport[];
  /** Why the proposal cannot be compared with its pins. Everything else is checked. */
  readonly lockFailure?: Failure | undefined;
  /** Absolute paths of all files that the context depends on. */
  readonly dependencies: readonly string[];
  /** The part of the proposal's text that can change the context. */
  readonly frontMatter: string;
}

const EMPTY = { context: { sources: new Map<string, string>() }, severities: {}, problems: [] };

/** The context of a proposal whose check failed because of a bug. */
export const UNREADABLE: ResolvedContext = { proposal: EMPTY, dependencies: [], frontMatter: '' };

/** Whether a proposal names itself as its report in its front matter. A report that a configuration names is not a proposal. */
export function isOwnReport({ loadedLibrary, configuration, frontMatter }: ResolvedContext, path: string): boolean {
  if (frontMatter === '' || !loadedLibrary) return false;
  if (configuration?.reports.some((report) => report.path === path)) return false;
  return [...loadedLibrary.paths.values()].includes(path);
}

/** Whether a check gives the same problems in both. */
export function hasSameContext({ proposal: one }: ResolvedContext, { proposal: other }: ResolvedContext): boolean {
  const { context, ...rest } = one;
  const { context: otherContext, ...otherRest } = other;
  return context === otherContext && JSON.stringify(rest) === JSON.stringify(otherRest);
}

/** Finds the context of a proposal. Proposals with the same files share one context. */
export interface ContextResolver {
  /** Never rejects. The result contains the failure, if there is one. */
  resolve(path: string, text: string): Promise<ResolvedContext>;
  /** Discards everything that was read from these files. */
  forget(paths: ReadonlySet<string>): void;
  /** Discards everything, since the folders or the trust in them have changed. */
  reset(): void;
  /** The folder to which paths in messages about a proposal are relative. */
  folderOf(path: string): string;
}

/**
 * @param severities from the client's settings. A configuration overrides them, since it applies to everybody in the folder.
 * @param onFailure called when a bibliography cannot be read
 */
export function createContextResolver(
  files: Files,
  folders: WorkspaceFolders,
  uriOf: (path: string) => string,
  severities: () => Severities,
  onFailure: (failure: Failure, folder: string) => void,
): ContextResolver {
  const { paths } = files;
  /** One for each folder, since messages are relative to it, and pins are kept in it if there is no configuration. */
  const projects = new Map<string, Project>();
  const shared = createSharedContexts(files, uriOf);

  const folderOf = (path: string): string => folders.containing(path) ?? paths.dirname(path);
  const projectAt = (folder: string): Project => {
    const project =
      projects.get(folder) ??
      createProject(files, folder, { onFailure: (failure) => onFailure(failure, folder), skipsUnread: true });
    projects.set(folder, project);
    return project;
  };
  const reasonOf = (failure: Failure, folder: string): FailureReason =>
    failureMessage(failure, (shown) => uriOf(paths.resolve(folder, shown)));
  const resolved = (found: DocumentContext, frontMatter: string, folder: string): ResolvedContext => {
    const { configuration, loadedLibrary, lockFailure, problems, unread } = found;
    const [first] = unread;
    return {
      proposal: {
        context: shared.get(found),
        severities: { ...severities(), ...found.severities },
        problems,
        files: found.files.map((file) => ({ span: file.span, uri: uriOf(file.path) })),
        ...(unread.length > 0 && {
          unread: unread.map(({ key, path, failure, problem }) => {
            const { fileProblems, message } = failure;
            const own = problem ? new Failure(message, [{ ...fileProblems[0]!, problems: [problem] }]) : failure;
            return { key, uri: uriOf(path), reason: reasonOf(own, folder) };
          }),
        }),
        ...(first && !loadedLibrary && { failure: reasonOf(first.failure, folder) }),
      },
      configuration,
      ...(loadedLibrary && { loadedLibrary }),
      ...(first && { unread }),
      // `findings check` fails here, since an incomplete check must not pass. An editor shows the problem in the lock and
      // checks everything else.
      lockFailure,
      dependencies: found.dependencies,
      frontMatter,
    };
  };

  return {
    folderOf,
    resolve: async (path, text) => {
      const frontMatter = frontMatterOf(text);
      // A file that is opened from elsewhere, such as the page of a rule, is none of the folder's proposals.
      const isElsewhere = folders.all().length > 0 && folders.containing(path) === undefined;
      if (isElsewhere) return { proposal: EMPTY, dependencies: [], frontMatter };
      try {
        const folder = folderOf(path);
        return resolved(await projectAt(folder).contextFor(path, text), frontMatter, folder);
      } catch (error) {
        const failure = fileFailure(error, files.say`“${paths.basename(path)}”`, files.say);
        return {
          proposal: { ...EMPTY, failure: reasonOf(failure, folderOf(path)) },
          failure,
          dependencies: [],
          frontMatter,
        };
      }
    },
    forget: (changed) => {
      for (const project of projects.values()) project.invalidate(changed);
    },
    reset: () => {
      projects.clear();
      shared.clear();
    },
  };
}

/** One context for all proposals with the same library, lock, bibliography and configuration. */
interface SharedContexts {
  get(found: DocumentContext): Context;
  clear(): void;
}

function createSharedContexts({ paths }: Files, uriOf: (path: string) => string): SharedContexts {
  let byLibrary = new WeakMap<LoadedLibrary, Context[]>();
  /** Contexts without a library, by the URIs of the lock and the configuration. */
  const withoutLibrary = new Map<string, Context>();
  return {
    get: ({ loadedLibrary, lock, lockFailure, bibliography, configuration }) => {
      const isLockBroken = lockFailure !== undefined;
      const lockUri = uriOf(lockPathOf(paths, configuration));
      const configUri = configuration.path === undefined ? undefined : uriOf(configuration.path);
      if (!loadedLibrary) {
        const name = `${lockUri}\n${configUri}`;
        const known = withoutLibrary.get(name) ?? { sources: new Map<string, string>(), configUri, lockUri };
        withoutLibrary.set(name, known);
        return known;
      }
      const contexts = byLibrary.get(loadedLibrary) ?? [];
      byLibrary.set(loadedLibrary, contexts);
      const known = contexts.find(
        (each) =>
          each.lock === lock &&
          each.isLockBroken === isLockBroken &&
          each.bibliography === bibliography &&
          each.lockUri === lockUri &&
          each.configUri === configUri,
      );
      if (known) return known;
      const sources = new Map([...loadedLibrary.paths].map(([key, path]) => [key, uriOf(path)]));
      const { library } = loadedLibrary;
      const context = { library, sources, configUri, lock, isLockBroken, lockUri, bibliography };
      contexts.push(context);
      return context;
    },
    clear: () => {
      byLibrary = new WeakMap();
      withoutLibrary.clear();
    },
  };
}
