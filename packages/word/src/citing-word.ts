import type { Library } from '@findings/core/library';
import { readWordDocument } from './word-document.js';
import type { WordDocument } from './word-document.js';

/**
 * Reads a Word document whose citations of reference managers get the keys of the library.
 *
 * @param name for messages
 * @throws ImportError if it cannot be read
 */
export function readCitingWord(bytes: Uint8Array, name: string, library: Library): WordDocument {
  return readWordDocument(bytes, {
    name,
    chooseKey: (keys) => keys.find((key) => isKnown(library, key)) ?? keys.find((key) => isUnresolved(library, key)),
  });
}

function isKnown(library: Library, key: string): boolean {
  return ['found', 'ambiguous'].includes(library.resolve(key).type);
}

/** Whether a key names a report, but nothing in it. The report may have changed. */
function isUnresolved(library: Library, key: string): boolean {
  return key.includes(':') && library.resolve(key).type === 'unresolved';
}
