import { zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { readEntry, unpack, type Archive } from '../archive/unpack.js';
import { metadataTitle } from '../archive/xml.js';
import { contentsProblem, ImportError } from '../problems.js';
import type { Reader } from '../reader.js';
import { htmlToTree } from '../html/html-to-tree.js';
import { headingStyles } from './heading-styles.js';

/** The parts of a Word file that hold text; pictures, fonts and macros stay packed. */
const TEXT_PART = /^(?:\[Content_Types\]\.xml|.*\.rels|.*\.xml)$/i;

/** Reads a Word document. Tracked insertions are kept, deletions and comments are not; headers and footers are left out. */
export const readDocx: Reader = async (bytes) => {
  const parts = unpack(bytes, (path) => TEXT_PART.test(path));
  if (!parts.has('word/document.xml')) {
    throw new ImportError(
      'import.damaged',
      'The Word file has no text in it (word/document.xml). It may be damaged: open it in Word, and save it again.',
    );
  }
  const { content, problems } = htmlToTree(fromHtml(await convert(parts), { fragment: true }));
  const hasContents = /<w:pStyle w:val="TOC\d"/.test(readEntry(parts, 'word/document.xml'));
  const title = metadataTitle(readEntry(parts, 'docProps/core.xml'));
  return { content, title, problems: hasContents ? [...problems, contentsProblem] : problems };
};

async function convert(parts: Archive): Promise<string> {
  // Packed again without pictures, and without sizes that the archive only claims.
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  const input = { buffer: packed, arrayBuffer: packed.buffer } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: [...headingStyles(readEntry(parts, 'word/styles.xml')), 'u => u'],
      externalFileAccess: false,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    } as Parameters<typeof mammoth.convertToHtml>[1]);
    return value;
  } catch (error) {
    throw new ImportError(
      'import.damaged',
      'The Word file is damaged and cannot be read. Open it in Word or LibreOffice, save it again as .docx, and import that file.',
      {
        cause: error,
      },
    );
  }
}
