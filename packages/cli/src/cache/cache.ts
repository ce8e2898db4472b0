import { hash } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dependenciesOf, isWordFile, locateConfiguration, needsDatabase, SAMPLE } from '@findings/project';
import type { Configuration, ConfigurationLoader } from '@findings/project';
import { decode, readBytes } from '@findings/project/node';
import { titleLookup, titlesOf } from '../documents/document-result.js';
import type { CheckDocumentFile, DocumentResult } from '../documents/document-result.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { displayPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { readCache, writeCache } from './cache-file.js';
import type { CacheEntry } from './cache-file.js';
import { nodeFiles } from '../files/node-files.js';

export interface Cache {
  /** Returns saved results if nothing that they depend on has changed. */
  wrap(check: CheckDocumentFile, configurations: ConfigurationLoader): CheckDocumentFile;
  /** Writes the file if a result has changed. Leaves out documents that do not exist any more. */
  save(): void;
}

/**
 * Opens the results of earlier runs.
 *
 * @param named the file that the user named; or `memory` for a cache that is never saved
 * @throws Failure if the file is not a cache
 */
export function openCache(
  named: { readonly location: string | undefined } | 'memory',
  { directory, warn }: Pick<Terminal, 'directory' | 'warn'>,
): Cache {
  const configurationPath = locateConfiguration(nodeFiles, directory);
  /** Paths in the cache are relative to this folder, so that a cache can move along with the project. */
  const base = configurationPath === undefined ? directory : dirname(configurationPath);
  const path =
    named === 'memory' || named.location === undefined ? defaultPath(base) : resolve(directory, named.location);
  const displayName = displayPath(path, directory);
  const entries = named === 'memory' ? new Map<string, CacheEntry>() : readCache(path, displayName, warn);
  let isChanged = false;
  let hashes = createHashes(base, directory);
  return {
    wrap: (check, configurations) => {
      hashes = createHashes(base, directory);
      return async (document, bytes) => {
        // Results of Word documents are not cached, because `withComments` cannot be stored.
        if (document.isInput || isWordFile(document.path)) return check(document, bytes);
        const configuration = await configurations.load(dirname(document.path));
        // Whether the database has changed is not known.
        if (needsDatabase(configuration)) return check(document, bytes);
        const name = relative(base, document.path);
        const key = contentHash(bytes) + hashes.ofConfiguration(configuration);
        const known = entries.get(name);
        if (known?.key === key && known.named.every(([file, content]) => hashes.ofFile(file) === content))
          return fromEntry(known, document, bytes, configuration);
        const result = await check(document, bytes);
        if (result.isComplete) {
          entries.set(name, toEntry(result, key, configuration, hashes.ofFile));
          isChanged = true;
        }
        return result;
      };
    },
    save: () => {
      if (named === 'memory' || !isChanged || !hashes.areUnchanged()) return;
      for (const name of entries.keys()) if (!existsSync(resolve(base, name))) entries.delete(name);
      writeCache(path, displayName, entries, warn);
      isChanged = false;
    },
  };
}

/**
 * In `node_modules/.cache`, as with other tools, or else next to the configuration. A linked `node_modules` is not used, since it
 * may be outside the repository.
 */
function defaultPath(base: string): string {
  const modules = join(base, 'node_modules');
  return lstatSync(modules, { throwIfNoEntry: false })?.isDirectory()
    ? join(modules, '.cache', 'findings', 'check')
    : join(base, '.findings-cache');
}

function toEntry(
  { citations, problems, reports, titleOf, dependencies }: DocumentResult,
  key: string,
  configuration: Configuration,
  hashOf: (path: string) => string,
): CacheEntry {
  const common = new Set(dependenciesOf(nodeFiles, configuration));
  const named = dependencies.filter((path) => !common.has(path)).map((path) => [path, hashOf(path)] as const);
  return { key, citations, problems, reports, titles: titlesOf({ problems, titleOf }), named };
}

function fromEntry(
  { citations, problems, reports, titles, named }: CacheEntry,
  { displayName, name }: RequestedDocument,
  bytes: Buffer,
  configuration: Configuration,
): DocumentResult {
  return {
    citations,
    problems,
    reports,
    path: displayName,
    // Decoded lazily, because most formats do not show it.
    get source() {
      return decode(bytes, name);
    },
    maxWarnings: configuration.maxWarnings,
    titleOf: titleLookup(titles),
    isComplete: true,
    // Computed lazily, because only `--watch` needs them.
    get dependencies() {
      return [...dependenciesOf(nodeFiles, configuration), ...named.map(([path]) => path)];
    },
  };
}

/** Hashes of files. Each is read once, so that all results of a run depend on the same content. */
function createHashes(base: string, workingDirectory: string) {
  const files = new Map<string, string>();
  const configurations = new Map<Configuration, string>();
  const ofFile = (path: string): string => {
    const known = files.get(path) ?? hashOfFile(path);
    files.set(path, known);
    return known;
  };
  const ofSettings = (configuration: Configuration): string => {
    const { reports, chosen, maxWarnings, directory } = configuration;
    const shown = (path: string): string => (path === SAMPLE ? path : relative(base, path));
    const settings = [
      VERSION,
      [directory, workingDirectory].map(shown),
      reports.map(({ key, path }) => [key, shown(path)]),
      [configuration.default, chosen && shown(chosen), maxWarnings],
      dependenciesOf(nodeFiles, configuration).map(ofFile),
    ];
    return contentHash(JSON.stringify(settings));
  };
  return {
    ofFile,
    /** The hash of everything that the results of a configuration depend on: the configuration, reports and so on. */
    ofConfiguration: (configuration: Configuration): string => {
      const known = configurations.get(configuration) ?? ofSettings(configuration);
      configurations.set(configuration, known);
      return known;
    },
    /** Whether the files still have the content that was hashed. */
    areUnchanged: () => [...files].every(([path, content]) => hashOfFile(path) === content),
  };
}

/** All files that cannot be read have the same hash. */
function hashOfFile(path: string): string {
  try {
    return existsSync(path) ? contentHash(readBytes(path, path)) : 'none';
  } catch {
    return 'none';
  }
}

/** A SHA-256 hash of the content, cut to 144 bits, which are enough to identify it. */
function contentHash(content: Buffer | string): string {
  return hash('sha256', content, 'base64url').slice(0, 24);
}
