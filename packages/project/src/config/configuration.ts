import type { Severities } from '@findings/check';

/** What holds for the documents under a directory; paths are absolute. */
export interface Configuration {
  /** The configuration's own file, where there is one. */
  readonly path?: string;
  /** What `include` and `exclude` are relative to. */
  readonly directory: string;
  /** Empty: the shipped report. */
  readonly reports: readonly { readonly key: string; readonly path: string }[];
  readonly default?: string;
  /** Other people's works: each file as written, and its path. */
  readonly bibliography: readonly { readonly file: string; readonly path: string }[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** How serious a problem is in that document. */
  severitiesFor(path: string): Severities;
}

export const INCLUDE: readonly string[] = ['**/*.md'];

/** Without any configuration. */
export function defaultConfiguration(directory: string): Configuration {
  return {
    directory,
    reports: [],
    bibliography: [],
    include: INCLUDE,
    exclude: [],
    severitiesFor: () => NO_SEVERITIES,
  };
}

const NO_SEVERITIES: Severities = {};
