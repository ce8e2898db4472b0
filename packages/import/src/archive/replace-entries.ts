import { unzipSync, zipSync, type Zippable } from 'fflate';
import { ImportError } from '../problems.js';

/** The maximum total size of all entries, in bytes. Pictures and fonts are stored uncompressed, since compression hardly helps them. */
const LARGEST_TOTAL = 512 * 1024 * 1024;
/** The earliest date that an archive can have. Word writes it for all entries. */
const DATE = new Date(1980, 0, 1);

/**
 * Replaces the content of entries in an archive, and adds those that it does not have. All others keep their content and place.
 *
 * @throws ImportError if the archive is damaged
 */
export function replaceEntries(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > LARGEST_TOTAL) throw new RangeError('The entries are too large.');
        return true;
      },
    });
    const all = { ...entries, ...Object.fromEntries(contents) };
    const files: Zippable = Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name, [content, { level: /\.(?:xml|rels)$/i.test(name) ? 6 : 0 }]]),
    );
    return zipSync(files, { mtime: DATE });
  } catch (error) {
    throw new ImportError(
      'import.damaged',
      'The list of contents of the file is damaged. Open it in Word or LibreOffice, save it again, and use that file.',
      { cause: error },
    );
  }
}
