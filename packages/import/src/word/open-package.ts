import { detectFormat } from '../detect-format.js';
import { entryNames, hasRepeatedNames } from '../archive/entry-names.js';
import { unpack } from '../archive/unpack.js';
import { ImportError } from '../problems.js';
import { damaged } from './word-errors.js';
import { readXml } from './xml-events.js';

/** The parts of a Word file that hold text, as XML. Missing parts are undefined. */
export interface WordPackage {
  readonly bytes: Uint8Array;
  /** The path of the main part, usually `word/document.xml`. */
  readonly main: string;
  readonly document: string;
  readonly styles: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  readonly comments: string | undefined;
  /** The custom properties of the file. */
  readonly properties: string | undefined;
  /** The path of the comments, or where new ones go. */
  readonly commentsPath: string;
  readonly hasCommentsRelation: boolean;
  readonly contentTypes: string;
  readonly relations: string | undefined;
  readonly relationsPath: string;
}

/** In megabytes. A draft of 300 pages without pictures has less than one. */
const MAX_MEGABYTES = 50;
const PARTS = ['styles', 'footnotes', 'endnotes', 'comments'] as const;

/**
 * Unpacks the parts of a Word file that hold text. Pictures, fonts and everything else stay packed.
 *
 * @throws ImportError if the file is refused. Its message explains the reason and what to do.
 */
export function openPackage(bytes: Uint8Array, name?: string): WordPackage {
  refuseOthers(bytes, name);
  const first = unpack(bytes, (path) => path === '[Content_Types].xml' || path.endsWith('.rels'));
  const text = (path: string, from = first): string | undefined => {
    const part = from.get(path);
    return part && decode(part);
  };
  const ofPackage = relationsOf(text('_rels/.rels'), '');
  const main = ofPackage.get('officeDocument') ?? 'word/document.xml';
  const properties = ofPackage.get('custom-properties') ?? 'docProps/custom.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsPath = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = text(relationsPath);
  const targets = relationsOf(relations, folder);
  const paths = new Map(PARTS.map((part) => [part, targets.get(part)]));
  const wanted = new Set([main, properties, ...paths.values()]);
  const parts = unpack(bytes, (path) => wanted.has(path));
  const part = (of: (typeof PARTS)[number]): string | undefined => text(paths.get(of) ?? '', parts);
  const [document, contentTypes] = [text(main, parts), text('[Content_Types].xml')];
  if (document === undefined || contentTypes === undefined) throw damaged();
  return {
    bytes,
    main,
    document,
    styles: part('styles'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    properties: text(properties, parts),
    commentsPath: paths.get('comments') ?? `${folder}comments.xml`,
    hasCommentsRelation: paths.get('comments') !== undefined,
    contentTypes,
    relations,
    relationsPath,
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

/** The targets of the relationships in a part, by the last word of their type. */
function relationsOf(xml: string | undefined, folder: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (xml === undefined) return targets;
  readXml(xml, {
    open: (tag) => {
      if (tag.name !== 'rel:Relationship' || tag.attribute('TargetMode') === 'External') return;
      const type = tag.attribute('Type')?.split('/').at(-1) ?? '';
      const target = tag.attribute('Target') ?? '';
      if (!targets.has(type)) targets.set(type, target.startsWith('/') ? target.slice(1) : folder + target);
    },
    close: () => {},
  });
  return targets;
}

/** Keeps the byte order mark, so that the same text gives the same bytes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw damaged(error);
  }
}
