import { detectFormat, entryNames, hasRepeatedNames, ImportError, unpack } from '@findings/import/files';
import { createEntryFinder, readRelations } from './relations.js';
import type { Relation } from './relations.js';
import { damaged } from './word-errors.js';
import { decodePart } from './xml-part.js';
import type { XmlPart } from './xml-part.js';

/** The parts of a Word file that hold text. Missing parts are undefined. */
export interface WordPackage {
  /** The main part, usually `word/document.xml`. */
  readonly document: XmlPart;
  readonly styles: XmlPart | undefined;
  readonly footnotes: XmlPart | undefined;
  readonly endnotes: XmlPart | undefined;
  readonly comments: XmlPart | undefined;
  /** The custom properties of the file. */
  readonly properties: XmlPart | undefined;
  readonly contentTypes: XmlPart;
  /** The part with the relations of the main part. Its text is empty if there is none. */
  readonly relationsPart: XmlPart;
  readonly relations: readonly Relation[];
  /** Whether the archive has an entry, in upper or lower case. */
  hasEntry(path: string): boolean;
}

/** In megabytes. A draft of 300 pages without pictures has less than one. */
const MAX_MEGABYTES = 50;

/**
 * Unpacks the parts of a Word file that hold text. Pictures, fonts and everything else stay packed.
 *
 * @throws ImportError if the file is refused. Its message explains the reason and what to do.
 */
export function openPackage(bytes: Uint8Array, name?: string): WordPackage {
  refuseOthers(bytes, name);
  const find = createEntryFinder(entryNames(bytes));
  const contentTypesPath = find('[Content_Types].xml');
  const first = unpack(bytes, (path) => path === contentTypesPath || path.toLowerCase().endsWith('.rels'));
  const partOf = (path: string | undefined, from = first): XmlPart | undefined => {
    const part = path === undefined ? undefined : from.get(path);
    return part && decodePart(path!, part);
  };
  const ofPackage = readRelations(partOf(find('_rels/.rels')), '', find);
  const main = entryOf(ofPackage, 'officeDocument') ?? find('word/document.xml');
  const contentTypes = partOf(contentTypesPath);
  if (main === undefined || contentTypes === undefined) throw damaged();
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsPath = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relationsPart = partOf(find(relationsPath));
  const ofMain = readRelations(relationsPart, folder, find);
  const paths = {
    document: main,
    styles: entryOf(ofMain, 'styles'),
    footnotes: entryOf(ofMain, 'footnotes'),
    endnotes: entryOf(ofMain, 'endnotes'),
    comments: entryOf(ofMain, 'comments'),
    properties: entryOf(ofPackage, 'custom-properties') ?? find('docProps/custom.xml'),
  };
  const wanted = new Set<string | undefined>(Object.values(paths));
  const parts = unpack(bytes, (path) => wanted.has(path));
  const document = partOf(main, parts);
  if (!document) throw damaged(main);
  return {
    document,
    styles: partOf(paths.styles, parts),
    footnotes: partOf(paths.footnotes, parts),
    endnotes: partOf(paths.endnotes, parts),
    comments: partOf(paths.comments, parts),
    properties: partOf(paths.properties, parts),
    contentTypes,
    relationsPart: relationsPart ?? { path: relationsPath, xml: '' },
    relations: ofMain,
    hasEntry: (path) => find(path) !== undefined,
  };
}

function refuseOthers(bytes: Uint8Array, name: string | undefined): void {
  const megabytes = bytes.length / 1024 / 1024;
  if (megabytes > MAX_MEGABYTES) {
    throw new ImportError(
      'import.too-large',
      `The file has ${Math.round(megabytes)} MB, and Findings checks Word files of up to ${MAX_MEGABYTES} MB. Remove or compress its pictures (in Word: Picture Format, Compress Pictures), save it, and try again.`,
    );
  }
  const format = detectFormat(bytes, name);
  if (format !== 'docx') {
    throw new ImportError(
      'import.unsupported',
      format === 'odt'
        ? 'This is an OpenDocument text (.odt). Save it as .docx in LibreOffice, and check that file.'
        : 'This is not a Word file, although its name says so. Save it as .docx in Word or LibreOffice, and check that file.',
    );
  }
  if (hasRepeatedNames(bytes)) throw damaged();
  if ([...entryNames(bytes)].some((path) => path.toLowerCase().endsWith('vbaproject.bin'))) {
    throw new ImportError(
      'import.unsupported',
      'The Word file contains macros. Nothing was run. Save it without them (in Word: File, Save As, Word Document .docx), and check that file.',
    );
  }
}

/** The entry that the first usable relation of a type leads to. */
function entryOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type && relation.entry !== undefined)?.entry;
}
