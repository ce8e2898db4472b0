import type { Bibliography, DocumentProblem, Lock, Severities } from '@findings/check';
import type { Bibliographies, LoadedBibliographies } from './bibliography/bibliographies.js';
import type { Configuration } from './config/configuration.js';
import { createConfigurations } from './configuration-loader.js';
import type { ConfigurationLoader } from './configuration-loader.js';
import { dependenciesOf } from './configuration-dependencies.js';
import { namedReports } from './front-matter-reports.js';
import type { NamedReports, LocatedFile } from './front-matter-reports.js';
import type { Failure } from './failure.js';
import type { Files } from './files/files.js';
import { createLocks } from './lock-loader.js';
import { createLibraryLoader } from './library-loader.js';
import type { LoadedLibrary } from './library-loader.js';

/** What holds for a proposal. */
export interface DocumentContext {
  readonly configuration: Configuration;
  readonly severities: Severities;
  /** What it may cite; absent where its front matter names a report that is not there: then it cannot be checked. */
  readonly shelf?: LoadedLibrary;
  /** What was pinned; absent where nothing is, or where that cannot be read. */
  readonly lock?: Lock | undefined;
  /**
   * Why what was pinned cannot be read. What there is to say without it can be said; nobody may write over such a file.
   * Whoever has to be sure that all was compared (the command) throws it.
   */
  readonly lockFailure?: Failure | undefined;
  /** Other people's works; absent where none are named, or not all of them can be read. */
  readonly bibliography?: Bibliography | undefined;
  /** What is wrong with its front matter and with what that names. */
  readonly problems: readonly DocumentProblem[];
  /** The files that its front matter names and that are there, in document order. */
  readonly files: readonly LocatedFile[];
  /** False where something that is named could not be read, which was told. */
  readonly done: boolean;
  /** Absolute paths of all files that this hangs on; some may not be there. */
  readonly dependencies: readonly string[];
}

/** Each configuration, report, lock and bibliography is read once, and only if a proposal has need of it. */
export interface Project {
  /**
   * @param path the proposal's, absolute
   * @throws Failure where the configuration or a report is broken
   */
  holdsFor(path: string, source: string): Promise<DocumentContext>;
  /** These files have changed, appeared or gone: what hangs on them is read anew. */
  forget(paths: ReadonlySet<string>): void;
}

export interface ProjectOptions {
  /** Where they are read already. */
  readonly configurations?: ConfigurationLoader;
  /** Told of each of the configuration's bibliographies that cannot be read, once. */
  readonly tell?: (failure: Failure) => void;
}

const NO_WORKS: LoadedBibliographies = { problems: [], done: true };

/** @param working the directory to which messages are relative */
export function createProject(files: Files, working: string, options: ProjectOptions = {}): Project {
  const { configurations = createConfigurations(files, working), tell = () => {} } = options;
  const bookshelf = createLibraryLoader(files, working);
  const locks = createLocks(files, working);
  let bibliographies: Promise<Bibliographies> | undefined;
  /** Most proposals name none: what reads them is loaded only then. */
  const worksFor = async (
    configuration: Configuration,
    named: NamedReports['works'],
  ): Promise<LoadedBibliographies> => {
    if (configuration.bibliography.length === 0 && !named) return NO_WORKS;
    bibliographies ??= import('./bibliography/bibliographies.js').then(({ createBibliographies }) =>
      createBibliographies(files, working, tell),
    );
    return (await bibliographies).for(configuration, named);
  };
  return {
    holdsFor: async (path, source) => {
      const configuration = await configurations.for(files.paths.dirname(path));
      const named = await namedReports(files, source, path);
      const dependencies = [...dependenciesOf(files, configuration), ...named.looked];
      const { files: namedFiles } = named;
      const severities = configuration.severitiesFor(path);
      const held = { configuration, severities, dependencies, files: namedFiles };
      if (named.problems.length > 0) return { ...held, problems: named.problems, done: false };
      const shelf = await bookshelf.for(configuration, named.paths);
      const { bibliography, problems, done } = await worksFor(configuration, named.works);
      const { lock, failure: lockFailure } = await locks.for(configuration);
      return { ...held, shelf, lock, lockFailure, bibliography, problems, done };
    },
    forget: (paths) => {
      configurations.forget();
      bookshelf.forget(paths);
      locks.forget(paths);
      void bibliographies?.then((each) => each.forget(paths));
    },
  };
}
