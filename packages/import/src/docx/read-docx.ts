import { zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { readEntry, unpack, type Archive } from '../archive/unpack.js';
import { findAll, metadataTitle, parseXml } from '../archive/xml.js';
import { contentsProblem, ImportError } from '../problems.js';
import type { Reader } from '../reader.js';
import { htmlToTree } from '../html/html-to-tree.js';
import { headingStyles } from './heading-styles.js';

/** The parts of a Word file that hold text; pictures, fonts and macros stay packed. */
const TEXT_PART = /^(?:\[Content_Types\]\.xml|.*\.rels|.*\.xml)$/i;

/** Reads a Word document. Tracked insertions are kept, deletions and comments are not; headers and footers are left out. */
export const readDocx: Reader = async (bytes) => {
  const parts = unpack(bytes, (path) => TEXT_PART.test(path));
  const main = relatedPart(parts, '', 'officeDocument') ?? 'word/document.xml';
  if (!parts.has(main)) {
    throw new ImportError(
      'import.damaged',
      `The Word file has no text in it (${main}). It may be damaged: open it in Word, and save it again.`,
    );
  }
  const styles = relatedPart(parts, main, 'styles') ?? 'word/styles.xml';
  const { content, problems } = htmlToTree(fromHtml(await convert(parts, styles), { fragment: true }));
  const hasContents = /<w:pStyle w:val="TOC\d"/.test(readEntry(parts, main));
  const title = metadataTitle(readEntry(parts, 'docProps/core.xml'));
  return { content, title, problems: hasContents ? [...problems, contentsProblem] : problems };
};

/** The path of the related part of a type, such as the styles of the main part. The package itself has an empty path. */
function relatedPart(parts: Archive, from: string, type: string): string | undefined {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const relations = parseXml(readEntry(parts, `${folder}_rels/${from.slice(folder.length)}.rels`));
  const relation = findAll(relations, 'Relationship').find(({ attributes }) =>
    attributes['Type']?.endsWith(`/${type}`),
  );
  const target = relation?.attributes['Target'];
  return target?.startsWith('/') ? target.slice(1) : target && folder + target;
}

async function convert(parts: Archive, styles: string): Promise<string> {
  // Packed again without pictures, and without sizes that the archive only claims.
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  const input = { buffer: packed, arrayBuffer: packed.buffer } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: [...headingStyles(readEntry(parts, styles)), 'u => u'],
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
