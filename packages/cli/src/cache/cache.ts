import { dirname, isAbsolute, sep } from 'node:path';
import { isWordFile } from '@findings/project';
import type { ConfigurationLoader } from '@findings/project';
import type { CheckDocumentFile } from '../documents/document-result.js';
import type { Terminal } from '../terminal/terminal.js';
import { contentHash, createContentHashes } from './content-hashes.js';
import { cacheLocation } from './cache-location.js';
import { fromCacheEntry, toCacheEntry } from './cache-entry.js';
import { memoryStore, openStore } from './entry-store.js';

export interface Cache {
  /** Returns saved results if nothing that they depend on has changed. */
  wrap(check: CheckDocumentFile, configurations: ConfigurationLoader): CheckDocumentFile;
  /** Writes new results to the file. */
  save(): void;
}

/**
 * Opens the results of earlier runs. If the cache cannot be read or written, a warning is shown, and documents are checked
 * without it.
 *
 * @param named the file that the user named; or `memory` for a cache that is never saved
 * @throws Failure if the user named a file that is not a cache
 */
export function openCache(named: { readonly location: string | undefined } | 'memory', terminal: Terminal): Cache {
  const location = cacheLocation(terminal.directory, named === 'memory' ? undefined : named.location);
  const store = named === 'memory' ? memoryStore() : openStore(location, terminal);
  const prefix = location.base.endsWith(sep) ? location.base : location.base + sep;
  let save = (): void => {};
  return {
    wrap: (check, configurations) => {
      const hashes = createContentHashes(location.base, terminal.directory);
      save = () => {
        if (hashes.areUnchanged()) store.save((name) => (isAbsolute(name) ? name : prefix + name));
      };
      return async (document, bytes) => {
        // Results of Word documents are not cached, because `withComments` cannot be stored.
        if (document.isInput || isWordFile(document.path)) return check(document, bytes);
        const { path } = document;
        const configuration = await configurations.load(dirname(path));
        const name = path.startsWith(prefix) ? path.slice(prefix.length) : path;
        const key = contentHash(bytes) + hashes.hashConfiguration(configuration);
        const known = store.get(name);
        if (known?.key === key) {
          const saved = fromCacheEntry(known, document, bytes, configuration, hashes);
          if (saved) return saved;
        }
        const result = await check(document, bytes);
        if (result.isComplete) store.set(name, toCacheEntry(result, key, configuration, hashes));
        return result;
      };
    },
    save: () => save(),
  };
}
