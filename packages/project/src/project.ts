import type { Problem } from '@findings/core';
import type { Bibliography, DocumentProblem, Lock, Severities } from '@findings/check';
import type { BibliographyLoader, LoadedBibliographies } from './bibliography-loader.js';
import { dependenciesOf } from './configuration.js';
import type { Configuration } from './configuration.js';
import { createConfigurationLoader } from './configuration-loader.js';
import type { ConfigurationLoader } from './configuration-loader.js';
import type { Failure } from './failure.js';
import type { Files } from './files.js';
import { readFrontMatterFiles } from './front-matter-files.js';
import type { FrontMatterFiles, LocatedFile } from './front-matter-files.js';
import { createLibraryLoader } from './library-loader.js';
import type { LoadedLibrary } from './library-loader.js';
import { createLockLoader } from './lock-loader.js';

/** Everything that applies to a proposal. */
export interface DocumentContext {
  readonly configuration: Configuration;
  readonly severities: Severities;
  /** Undefined if no report is named, or none of those that are can be read. The proposal cannot be checked then. */
  readonly loadedLibrary?: LoadedLibrary;
  /** Undefined if there is no lock, or it cannot be read. */
  readonly lock?: Lock | undefined;
  /** The reason why the lock cannot be read. Checks work without it, but the file must not be overwritten. */
  readonly lockFailure?: Failure | undefined;
  /** Undefined if there is no bibliography, or one of them cannot be read. */
  readonly bibliography?: Bibliography | undefined;
  /** The reports of the configuration that cannot be read. Empty unless the project skips them. */
  readonly unread: readonly UnreadReport[];
  /** Problems of the front matter and of the files that it names. */
  readonly problems: readonly DocumentProblem[];
  /** The existing files that the front matter names, in document order. */
  readonly files: readonly LocatedFile[];
  /** False if the result needs an error exit. The reason is in `problems` or was passed to `onFailure`. */
  readonly isComplete: boolean;
  /** Absolute paths of all files that the context depends on. Some may not exist. */
  readonly dependencies: readonly string[];
}

/** A report of a configuration that cannot be read. */
export interface UnreadReport {
  readonly key: string;
  /** Absolute. */
  readonly path: string;
  /** Reports that do not exist share one. */
  readonly failure: Failure;
  /** Where the configuration names a file that does not exist. */
  readonly problem?: Problem | undefined;
}

/** Creates the contexts of proposals. Each configuration, report, lock and bibliography is read once, when it is needed. */
export interface Project {
  /**
   * @param path the absolute path of the proposal
   * @param library used instead of reading the reports
   * @throws Failure if the configuration or a report cannot be read
   */
  contextFor(path: string, source: string, library?: LoadedLibrary): Promise<DocumentContext>;
  /** Forgets what was read from files that have changed, appeared or disappeared. */
  invalidate(paths: ReadonlySet<string>): void;
}

export interface ProjectOptions {
  /** A loader to share with other components. */
  readonly configurations?: ConfigurationLoader;
  /** Receives each bibliography of a configuration that cannot be read, once. */
  readonly onFailure?: (failure: Failure) => void;
  /** Whether proposals are checked without the files that cannot be read. By default, they are not checked. */
  readonly skipsUnread?: boolean;
}

const NO_BIBLIOGRAPHIES: LoadedBibliographies = { problems: [], isComplete: true };

/** @param workingDirectory messages show paths relative to this folder */
export function createProject(files: Files, workingDirectory: string, options: ProjectOptions = {}): Project {
  const { skipsUnread = false, onFailure = () => {} } = options;
  const { configurations = createConfigurationLoader(files, workingDirectory, undefined, skipsUnread) } = options;
  const libraries = createLibraryLoader(files, workingDirectory, skipsUnread);
  const locks = createLockLoader(files, workingDirectory);
  let bibliographies: Promise<BibliographyLoader> | undefined;
  const loadBibliographies = async (
    configuration: Configuration,
    named: FrontMatterFiles['bibliographies'],
  ): Promise<LoadedBibliographies> => {
    if (configuration.bibliography.length === 0 && !named) return NO_BIBLIOGRAPHIES;
    // Loaded lazily: most proposals have no bibliography.
    bibliographies ??= import('./bibliography-loader.js').then(({ createBibliographyLoader }) =>
      createBibliographyLoader(files, workingDirectory, onFailure),
    );
    return (await bibliographies).load(configuration, named);
  };
  return {
    contextFor: async (path, source, library) => {
      const configuration = await configurations.load(files.paths.dirname(path));
      const named = await readFrontMatterFiles(files, source, path, configuration.directory);
      const context = {
        configuration,
        severities: configuration.severitiesFor(path),
        dependencies: [...dependenciesOf(files, configuration), ...named.dependencies],
        files: named.files,
        unread: [],
      };
      const skipped = skipsUnread ? named.missing : [];
      // If it is not known which reports are meant, none is read.
      if (named.problems.length > skipped.length) return { ...context, problems: named.problems, isComplete: false };
      const loaded = library ?? (await libraries.load(configuration, named.paths, skipped));
      const loadedLibrary = loaded.library.reports.length > 0 ? loaded : undefined;
      const loadedBibliographies = await loadBibliographies(configuration, named.bibliographies);
      const { lock, failure: lockFailure } = await locks.load(configuration);
      const unread = unreadReports(configuration, loaded);
      return {
        ...context,
        unread,
        ...loadedBibliographies,
        problems: [...named.problems, ...loadedBibliographies.problems],
        isComplete: loadedBibliographies.isComplete && named.problems.length === 0,
        ...(loadedLibrary && { loadedLibrary }),
        lock,
        lockFailure,
      };
    },
    invalidate: (paths) => {
      configurations.invalidate();
      libraries.invalidate(paths);
      locks.invalidate(paths);
      void bibliographies?.then((loader) => loader.invalidate(paths));
    },
  };
}

function unreadReports({ reports, missing }: Configuration, { unread }: LoadedLibrary): readonly UnreadReport[] {
  return reports.flatMap(({ key, path }) => {
    const problem = missing?.reports.get(key);
    const failure = problem ? missing?.failure : unread.get(key);
    return failure ? [{ key, path, failure, problem }] : [];
  });
}
