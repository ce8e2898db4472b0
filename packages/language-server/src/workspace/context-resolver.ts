import { detachString } from '@findings/core/text';
import { createProject, fileFailure, lockPathOf } from '@findings/project';
import type { Severities } from '@findings/check';
import type { DocumentContext, Failure, Files, Project, LoadedLibrary } from '@findings/project';
import type { Context } from '@findings/language-service';
import { frontMatterOf } from './front-matter-of.js';
import type { ResolvedContext } from './resolved-context.js';
import { failureMessage } from './failure-message.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** What holds for proposals; the same things for all for which the same holds. */
export interface ContextResolver {
  /** Never rejects: what is wrong is in the answer. */
  for(path: string, text: string): Promise<ResolvedContext>;
  forget(paths: ReadonlySet<string>): void;
  /** Begins anew: folders or trust have changed. */
  reset(): void;
  /** The folder to which messages about a proposal are relative. */
  folderOf(path: string): string;
}

/**
 * @param rules how serious problems are where no configuration says so: what a folder says holds for all who work in it
 * @param tell of a bibliography that cannot be read
 */
export function createContextResolver(
  files: Files,
  folders: WorkspaceFolders,
  uriOf: (path: string) => string,
  rules: () => Severities,
  tell: (failure: Failure, folder: string) => void,
): ContextResolver {
  const { paths } = files;
  /** One for each folder: messages are relative to it, and without a configuration pins are kept in it. */
  const projects = new Map<string, Project>();
  let contexts = new WeakMap<LoadedLibrary, Context[]>();
  const broken = new Map<string, Context>();
  const lists = new Map<string, readonly string[]>();

  const folderOf = (path: string): string => folders.around(path) ?? paths.dirname(path);
  const projectAt = (folder: string): Project => {
    const project =
      projects.get(folder) ?? createProject(files, folder, { onFailure: (failure) => tell(failure, folder) });
    projects.set(folder, project);
    return project;
  };
  const listed = (dependencies: readonly string[]): readonly string[] => {
    const name = dependencies.join('\n');
    const known = lists.get(name) ?? dependencies;
    lists.set(name, known);
    return known;
  };
  const contextOf = ({
    loadedLibrary: shelf,
    lock,
    lockFailure,
    bibliography,
    configuration,
  }: DocumentContext): Context => {
    const isLockBroken = lockFailure !== undefined;
    const lockUri = uriOf(lockPathOf(paths, configuration));
    const configUri = configuration.path === undefined ? undefined : uriOf(configuration.path);
    if (!shelf) {
      const known = broken.get(lockUri) ?? { sources: new Map<string, string>(), lockUri };
      broken.set(lockUri, known);
      return known;
    }
    const all = contexts.get(shelf) ?? [];
    contexts.set(shelf, all);
    const known = all.find(
      (each) =>
        each.lock === lock &&
        each.isLockBroken === isLockBroken &&
        each.bibliography === bibliography &&
        each.lockUri === lockUri &&
        each.configUri === configUri,
    );
    if (known) return known;
    const sources = new Map([...shelf.paths].map(([key, path]) => [key, uriOf(path)]));
    const { library, isSample: isShipped } = shelf;
    const context = { library, sources, isShipped, configUri, lock, isLockBroken, lockUri, bibliography };
    all.push(context);
    return context;
  };

  return {
    folderOf,
    for: async (path, text) => {
      // A proposal that nobody has open is not kept for its head.
      const head = detachString(frontMatterOf(text));
      try {
        const held = await projectAt(folderOf(path)).contextFor(path, text);
        const { configuration, severities, loadedLibrary: shelf, lockFailure, problems } = held;
        const named = held.files.map((file) => ({ span: file.span, uri: uriOf(file.path) }));
        return {
          proposal: { context: contextOf(held), severities: { ...rules(), ...severities }, problems, files: named },
          configuration,
          ...(shelf && { shelf }),
          // `findings check` ends with status 2 there: a run that left something out must not pass for a check. An editor
          // says what is wrong with the lock in its place, and whoever writes goes on: all else is said as ever.
          lockFailure,
          dependencies: listed(held.dependencies),
          head,
        };
      } catch (error) {
        const failure = fileFailure(error, files.say`“${paths.basename(path)}”`, files.say);
        return {
          proposal: {
            ...NOTHING,
            failure: failureMessage(failure, (shown) => uriOf(paths.resolve(folderOf(path), shown))),
          },
          failure,
          dependencies: [],
          head,
        };
      }
    },
    forget: (changed) => {
      for (const project of projects.values()) project.invalidate(changed);
      lists.clear();
    },
    reset: () => {
      projects.clear();
      contexts = new WeakMap();
      broken.clear();
      lists.clear();
    },
  };
}

const NOTHING = { context: { sources: new Map<string, string>() }, severities: {}, problems: [] };

/** Of what could not be read, by a mistake of ours. */
export const UNREADABLE: ResolvedContext = { proposal: NOTHING, dependencies: [], head: '' };
