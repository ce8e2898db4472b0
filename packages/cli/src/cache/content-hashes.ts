import { nodeFiles, readBytes } from '@findings/project/node';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Configuration } from '@findings/project';
import { dependenciesOf } from '@findings/project';
import { contentHash } from './content-hash.js';

/** What files hold, each read once, so that all answers of a run are held to the same. */
export interface ContentHashes {
  /** Of a file's content; of one that cannot be read, as good as of none. */
  ofFile(path: string): string;
  /** Of all that a configuration's answers hang on: the tool itself, the settings, reports… */
  ofConfiguration(configuration: Configuration): string;
  /** Whether the files are still what they were when they were stamped. */
  stillHold(): boolean;
}

/**
 * @param base the folder of the project
 * @param working the working directory, to which messages are relative
 */
export function createContentHashes(base: string, working: string): ContentHashes {
  const files = new Map<string, string>();
  const configurations = new Map<Configuration, string>();
  let tool: string | undefined;
  const ofFile = (path: string): string => {
    const known = files.get(path) ?? stampOf(path);
    files.set(path, known);
    return known;
  };
  const make = (configuration: Configuration): string => {
    tool ??= toolStamp();
    const reports = configuration.reports.map(({ key, path }) => [key, relative(base, path)]);
    const contents = dependenciesOf(nodeFiles, configuration).map(ofFile);
    const place = [relative(base, configuration.directory), relative(base, working)];
    return contentHash(JSON.stringify([tool, place, reports, configuration.default, contents]));
  };
  return {
    ofFile,
    ofConfiguration: (configuration) => {
      const known = configurations.get(configuration) ?? make(configuration);
      configurations.set(configuration, known);
      return known;
    },
    stillHold: () => [...files].every(([path, stamp]) => stampOf(path) === stamp),
  };
}

function stampOf(path: string): string {
  if (!existsSync(path)) return 'none';
  try {
    return contentHash(readBytes(path, path));
  } catch {
    return 'none';
  }
}

/**
 * The version, and what the tool's own files hold: who builds it from a branch has many of one version. The shipped report
 * is a package of its own.
 */
function toolStamp(): string {
  const folder = import.meta.dirname;
  const names = readdirSync(folder).filter((name) => name.endsWith('.cjs'));
  const require = createRequire(import.meta.url);
  const report = require.resolve('@findings/tip-2012');
  return contentHash(
    JSON.stringify([VERSION, ...names.sort().map((name) => stampOf(join(folder, name))), stampOf(report)]),
  );
}
