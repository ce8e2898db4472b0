import type { Library } from '@findings/core/library';
import type { WordDocument } from '@findings/import/word';
import { Failure } from '@findings/project';

/**
 * Reads a Word document. Citations of reference managers get the keys of the library.
 *
 * @param name for messages, such as `“a.docx”`
 * @throws Failure if it cannot be read
 */
export async function readWord(
  bytes: Uint8Array,
  displayName: string,
  name: string,
  library: Library,
): Promise<WordDocument> {
  // Loaded lazily: most runs check no Word document.
  const { ImportError, readWordDocument } = await import('@findings/import/word');
  try {
    return readWordDocument(bytes, {
      name: displayName,
      chooseKey: (keys) => keys.find((key) => isKnown(library, key)) ?? keys.find((key) => isUnresolved(library, key)),
    });
  } catch (error) {
    if (error instanceof ImportError) throw new Failure(`${name}: ${error.message}`);
    throw error;
  }
}

function isKnown(library: Library, key: string): boolean {
  return ['found', 'ambiguous'].includes(library.resolve(key).type);
}

/** Whether a key names a report, but nothing in it. The report may have changed. */
function isUnresolved(library: Library, key: string): boolean {
  return key.includes(':') && library.resolve(key).type === 'unresolved';
}
