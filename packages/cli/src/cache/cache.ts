import { dirname, isAbsolute, sep } from 'node:path';
import type { ConfigurationLoader } from '@findings/project';
import type { CheckDocumentFile } from '../documents/document-result.js';
import type { Terminal } from '../terminal/terminal.js';
import { removeAbandoned } from '../files/temporary-file.js';
import { contentHash } from './content-hash.js';
import { cacheLocation } from './cache-location.js';
import { fromCacheEntry, toCacheEntry } from './cache-entry.js';
import { createContentHashes } from './content-hashes.js';
import { openStore } from './entry-store.js';

export interface Cache {
  /** Answers from memory where nothing that the answer hangs on has changed since. */
  around(answer: CheckDocumentFile): CheckDocumentFile;
  /** Writes what is new. */
  save(): void;
}

/**
 * The answers of earlier runs. A cache never ends a run: where it cannot be read or written, that is told, and documents
 * are checked all the same.
 *
 * @throws Failure where the file that the user names is somebody's work
 */
export function openCache(
  { location: named }: { readonly location?: string | undefined },
  terminal: Terminal,
  configurations: ConfigurationLoader,
): Cache {
  const location = cacheLocation(terminal.directory, named);
  removeAbandoned(dirname(location.path));
  const store = openStore(location, terminal);
  const stamps = createContentHashes(location.base, terminal.directory);
  const prefix = location.base.endsWith(sep) ? location.base : location.base + sep;
  return {
    around: (answer) => async (document, bytes) => {
      if (document.isInput) return answer(document, bytes);
      const { path } = document;
      const configuration = await configurations.load(dirname(path));
      const name = path.startsWith(prefix) ? path.slice(prefix.length) : path;
      const key = contentHash(bytes) + stamps.ofConfiguration(configuration);
      const known = store.get(name);
      if (known?.key === key) {
        const remembered = fromCacheEntry(known, document, bytes, configuration, stamps);
        if (remembered) return remembered;
      }
      const said = await answer(document, bytes);
      if (said.done) store.set(name, toCacheEntry(said, key, configuration, stamps));
      return said;
    },
    save: () => {
      if (stamps.stillHold()) store.save((name) => (isAbsolute(name) ? name : prefix + name));
    },
  };
}
