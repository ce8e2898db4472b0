import type { Translate } from '@findings/core/text';
import { findMatchingFiles, nodeFilesIn, updateLockFile } from '@findings/project/node';
import { watchPaths } from '@findings/project/watch';
import { existsSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canonicalUri } from '../documents/canonical-uri.js';
import type { Host } from '../server-host.js';

/** A host with a disk. */
export const nodeHost = (say: Translate): Host => ({
  files: nodeFilesIn(say, VERSION),
  pathOf: (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    const known = paths.get(uri);
    if (known !== undefined) return known;
    try {
      const path = fileURLToPath(uri);
      // No file name has this character, and Node throws for it.
      return path.includes('\0') ? undefined : cached(paths, uri, path);
    } catch {
      return undefined;
    }
  },
  uriOf: (path) => uris.get(path) ?? cached(uris, path, canonicalUri(pathToFileURL(path).href)),
  realPathOf: (path) => {
    try {
      return realpathSync.native(path);
    } catch {
      // A path that cannot be resolved cannot be read either.
      return path;
    }
  },
  rulePage,
  findFiles: (patterns, configuration, isRestricted) =>
    findMatchingFiles(patterns, configuration, { isWithin: isRestricted }),
  prepare: () => Promise.resolve(),
  reload: () => Promise.resolve(),
  watch: watchPaths,
  checkWord: async (path, options) => {
    // Loaded lazily: most sessions check no Word document.
    const { checkWordFile } = await import('./check-word-file.js');
    return checkWordFile(path, options, say);
  },
  addPins: async (path, pinned) => {
    await updateLockFile(path, basename(path), (lock) => ({ lock: { pinned: new Map([...pinned, ...lock.pinned]) } }));
  },
  defer: (work) => void setImmediate(work),
});

/** Conversions are cached, since the same paths are converted for every request. */
const uris = new Map<string, string>();
const paths = new Map<string, string>();

function cached(cache: Map<string, string>, key: string, value: string): string {
  if (cache.size > 50_000) cache.clear();
  cache.set(key, value);
  return value;
}

/** The pages of rules come with the package, so that an editor can open them offline. */
const FOLDER = new URL('./rules/', import.meta.url);

const pages = new Map<string, string | undefined>();

function rulePage(code: string): string | undefined {
  if (!pages.has(code)) {
    const path = fileURLToPath(new URL(`${encodeURIComponent(code)}.md`, FOLDER));
    pages.set(code, existsSync(path) ? pathToFileURL(path).href : undefined);
  }
  return pages.get(code);
}
