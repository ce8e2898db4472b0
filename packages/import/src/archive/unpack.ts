import { strFromU8, unzipSync } from 'fflate';
import { ImportError } from '../problems.js';
import { entryNames, MOST_ENTRIES } from './entry-names.js';

/**
 * Largest XML file inside a document, and most for all of them. A report of 500 pages has about 6 MB; reading takes about 75
 * times the memory.
 */
const LARGEST_ENTRY = 12 * 1024 * 1024;
const LARGEST_TOTAL = 32 * 1024 * 1024;

/** The files in a document, by path. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the entries that `isWanted` names. Entries are never unpacked beyond the size that the archive declares for
 * them, so an archive that declares too little yields cut files rather than a full memory.
 *
 * @throws ImportError if the archive is damaged, or unpacks to more than a document can need
 */
export function unpack(bytes: Uint8Array, isWanted: (path: string) => boolean): Archive {
  if (entryNames(bytes).size >= MOST_ENTRIES) throw tooLarge();
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        if (!isWanted(name)) return false;
        if (compression !== 0 && compression !== 8) return false;
        total += originalSize;
        if (originalSize > LARGEST_ENTRY || total > LARGEST_TOTAL) throw tooLarge();
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('import.damaged', 'The file is damaged and cannot be unpacked. Get a new copy of it.', {
      cause: error,
    });
  }
}

/** An entry as text; empty if there is none. */
export function readEntry(archive: Archive, path: string): string {
  const bytes = archive.get(path);
  return bytes === undefined ? '' : strFromU8(bytes);
}

function tooLarge(): ImportError {
  return new ImportError(
    'import.too-large',
    `The text of the file unpacks to more than ${LARGEST_ENTRY / 1024 / 1024} MB, which no document needs. If it is a real document, split it into several files.`,
  );
}
