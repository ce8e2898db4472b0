import type { Severities } from '@findings/check';
import type { Problem } from '@findings/core';
import type { Failure } from './failure.js';
import type { Files, Paths } from './files.js';
import { SAMPLE } from './sample.js';

export interface ConfiguredReport {
  readonly key: string;
  /** Absolute, or `SAMPLE` for the sample report. */
  readonly path: string;
}

export interface MissingFiles {
  /** The problem of each report, by its key. */
  readonly reports: ReadonlyMap<string, Problem>;
  /** As written. */
  readonly bibliographies: ReadonlySet<string>;
  /** Has all of the problems. */
  readonly failure: Failure;
}

/** The validated contents of a `findings.config.json`, or the defaults. All paths but those of patterns are absolute. */
export interface Configuration {
  /** The path of `findings.config.json`. Undefined for the defaults. */
  readonly path?: string;
  /** The folder that `include` and `exclude` are relative to. */
  readonly directory: string;
  readonly reports: readonly ConfiguredReport[];
  readonly default?: string;
  /** The files that do not exist, if that is no error. They are in `reports` and `bibliography`, too. */
  readonly missing?: MissingFiles;
  /**
   * The path of the report that the user chose for this run, `SAMPLE`, or the `databasePath` of a report that is not configured. It is the
   * default of each document.
   */
  readonly chosen?: string;
  /** The bibliographies of other works, each as written and as an absolute path. */
  readonly bibliography: readonly { readonly file: string; readonly path: string }[];
  /** The address of the PostgreSQL database that has the index, for programs that use one. */
  readonly database?: string;
  /** Keys of the reports whose files do not exist, which is no error with a database: it has them. */
  readonly withoutFile?: ReadonlySet<string>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** With more warnings, a check fails. Undefined for no limit. */
  readonly maxWarnings?: number;
  /** The severities of all rules for one document. */
  severitiesFor(path: string): Severities;
}

/** The files that can be proposals, in any folder. */
export const INCLUDE: readonly string[] = ['**/*.{md,markdown,qmd,Rmd,mdx}'];

/** Folders that never contain proposals. */
export const IGNORED_FOLDERS: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** The folder of the index, next to the configuration. */
export const INDEX_FOLDER = '.findings';

const LOCK_NAME = 'findings.lock.json';
const NO_SEVERITIES: Severities = {};

/** The configuration of a folder without `findings.config.json`. */
export function defaultConfiguration(directory: string, database?: string): Configuration {
  return {
    directory,
    ...(database !== undefined && { database }),
    reports: [],
    bibliography: [],
    include: INCLUDE,
    exclude: [],
    severitiesFor: () => NO_SEVERITIES,
  };
}

const DATABASE = 'database:';

/** Identifies a report that only the database has, in place of its path. */
export function databasePath(key: string): string {
  return DATABASE + key.toLowerCase();
}

/** The key of the report that the user chose. Undefined if it is not configured, and not in the database. */
export function chosenKey({ reports, chosen }: Pick<Configuration, 'reports' | 'chosen'>): string | undefined {
  const configured = reports.find(({ path }) => path === chosen);
  return configured?.key ?? (chosen?.startsWith(DATABASE) === true ? chosen.slice(DATABASE.length) : undefined);
}

/** Whether proposals can cite all reports of the database, since no other report is named. */
export function citesDatabase({ database, reports, chosen }: Configuration): boolean {
  return database !== undefined && reports.length === 0 && (chosen?.startsWith(DATABASE) ?? true);
}

/** Whether proposals can cite reports that only the database has. */
export function needsDatabase(configuration: Configuration): boolean {
  return configuration.withoutFile !== undefined || citesDatabase(configuration);
}

/** The absolute path of a configuration's lock: next to the configuration, or in the working directory if there is none. */
export function lockPathOf(paths: Paths, { directory }: Pick<Configuration, 'directory'>): string {
  return paths.join(directory, LOCK_NAME);
}

/**
 * The absolute paths of all files that the results of a configuration's documents depend on. Some may not exist.
 * The cache and `--watch` use the list to invalidate results.
 */
export function dependenciesOf({ paths }: Pick<Files, 'paths'>, configuration: Configuration): readonly string[] {
  const { path, reports, chosen, bibliography } = configuration;
  return [
    ...(path === undefined ? [] : [path]),
    ...[...reports.map((report) => report.path), ...(chosen === undefined ? [] : [chosen])].filter(
      (report) => report !== SAMPLE && !report.startsWith(DATABASE),
    ),
    ...bibliography.map((file) => file.path),
    lockPathOf(paths, configuration),
  ];
}
