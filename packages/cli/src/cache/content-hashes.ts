import { nodeFiles, readBytes } from '@findings/project/node';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Configuration } from '@findings/project';
import { dependenciesOf, SAMPLE } from '@findings/project';
import { hash } from 'node:crypto';

/** Hashes of files. Each file is read once, so that all results of a run depend on the same content. */
export interface ContentHashes {
  /** The hash of a file's content. All files that cannot be read have the same hash. */
  hashFile(path: string): string;
  /** The hash of everything that the results of a configuration depend on: the program, the configuration, reports and so on. */
  hashConfiguration(configuration: Configuration): string;
  /** Whether the files still have the content that was hashed. */
  areUnchanged(): boolean;
}

/**
 * @param base the folder of the project
 * @param workingDirectory messages show paths relative to this folder
 */
export function createContentHashes(base: string, workingDirectory: string): ContentHashes {
  const files = new Map<string, string>();
  const configurations = new Map<Configuration, string>();
  let program: string | undefined;
  const ofFile = (path: string): string => {
    const known = files.get(path) ?? hashOf(path);
    files.set(path, known);
    return known;
  };
  const hash = (configuration: Configuration): string => {
    program ??= hashProgram();
    const { reports: configured, chosen, maxWarnings } = configuration;
    const shown = (path: string): string => (path === SAMPLE ? path : relative(base, path));
    const reports = configured.map(({ key, path }) => [key, shown(path)]);
    const choices = [configuration.default, chosen === undefined ? null : shown(chosen), maxWarnings];
    const contents = dependenciesOf(nodeFiles, configuration).map(ofFile);
    const folders = [relative(base, configuration.directory), relative(base, workingDirectory)];
    return contentHash(JSON.stringify([program, folders, reports, choices, contents]));
  };
  return {
    hashFile: ofFile,
    hashConfiguration: (configuration) => {
      const known = configurations.get(configuration) ?? hash(configuration);
      configurations.set(configuration, known);
      return known;
    },
    areUnchanged: () => [...files].every(([path, hash]) => hashOf(path) === hash),
  };
}

function hashOf(path: string): string {
  if (!existsSync(path)) return 'none';
  try {
    return contentHash(readBytes(path, path));
  } catch {
    return 'none';
  }
}

/**
 * The hash of the program's own files. The version alone is not enough, because builds of a branch share it. The sample report
 * is a separate package.
 */
function hashProgram(): string {
  const folder = import.meta.dirname;
  const names = readdirSync(folder).filter((name) => name.endsWith('.cjs'));
  const require = createRequire(import.meta.url);
  const report = require.resolve('@findings/tip-2012');
  return contentHash(
    JSON.stringify([VERSION, ...names.sort().map((name) => hashOf(join(folder, name))), hashOf(report)]),
  );
}

/** A SHA-256 hash of the content, cut to 144 bits, which identify it in a cache. */
export function contentHash(content: Buffer | string): string {
  return hash('sha256', content, 'base64url').slice(0, 24);
}
