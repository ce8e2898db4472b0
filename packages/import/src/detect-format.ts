import { ImportError } from './problems.js';
import { entryNames } from './archive/entry-names.js';
import { announcedFormat, extensionOf, importableFormats, isTextFormat, type Format } from './formats.js';

const SCAN_ADVICE =
  'Import needs text: run text recognition (OCR) on it, save the result as PDF or .docx, and use that file.';

/** The beginning of files that cannot be imported: what they are, and what to do instead. */
const UNSUPPORTED: readonly (readonly [start: string, what: string, advice: string])[] = [
  ['{\\rtf', 'an RTF file', 'Open it in Word or LibreOffice, save it as .docx, and use that file.'],
  ['\x89PNG', 'a PNG image', SCAN_ADVICE],
  ['\xff\xd8\xff', 'a JPEG image', SCAN_ADVICE],
  ['GIF8', 'a GIF image', SCAN_ADVICE],
  ['II*\0', 'a TIFF image', SCAN_ADVICE],
  ['MM\0*', 'a TIFF image', SCAN_ADVICE],
  ['%!PS', 'a PostScript file', 'Convert it to PDF, for example with “ps2pdf”, and use that file.'],
  ['\x1f\x8b', 'a compressed file', 'Unpack it, and use the document in it.'],
  ['Rar!', 'a RAR archive', 'Unpack it, and use the document in it.'],
  ['7z\xbc\xaf', 'a 7z archive', 'Unpack it, and use the document in it.'],
  ['bplist', 'an Apple property list', 'Export the document as .docx or PDF, and use that file.'],
];

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** The format of a document by its content; the name only decides between formats that are plain text. */
export function detectFormat(bytes: Uint8Array, name = ''): Format {
  const start = latin1(bytes.subarray(0, 1024));
  if (isBlank(bytes))
    throw new ImportError('import.empty', 'The file is empty. Save or download it again, and try again.');
  if (start.includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return archiveFormat(bytes, name);
  if (startsWith(bytes, OLE)) return refuseOle(bytes, extensionOf(name));
  for (const [magic, what, advice] of UNSUPPORTED) if (startsWith(bytes, magic)) refuse(what, advice);
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) refuse('a WebP image', SCAN_ADVICE);
  return textFormat(bytes, announcedFormat(name));
}

function archiveFormat(bytes: Uint8Array, name: string): Format {
  const names = entryNames(bytes);
  const type = storedMimetype(bytes);
  if (names.has('word/document.xml')) return 'docx';
  if (type === 'application/epub+zip' || names.has('META-INF/container.xml')) return 'epub';
  if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (names.has('ppt/presentation.xml') || type.includes('presentation')) {
    refuse('a presentation', 'Export it as PDF from PowerPoint, Keynote or Impress, and use the PDF.');
  }
  if (names.has('xl/workbook.xml') || type.includes('spreadsheet')) {
    refuse('a spreadsheet', 'Copy the text that matters into a document (.docx), and use that file.');
  }
  if (names.has('content.xml')) return 'odt';
  if ([...names].some((entry) => entry.startsWith('word/'))) return 'docx';
  if ([...names].some((entry) => entry.endsWith('.iwa'))) {
    refuse('a Pages, Keynote or Numbers file', 'Export it as .docx or PDF, and use that file.');
  }
  if (names.size === 0) {
    const what = announcedFormat(name) === undefined ? 'ZIP archive' : `${extensionOf(name).toUpperCase()} file`;
    throw new ImportError(
      'import.damaged',
      `The ${what} is damaged: its list of contents is missing. It may have been cut off. Get a new copy of it.`,
    );
  }
  return refuse('a ZIP archive', 'Unpack it, and use the document in it.');
}

/** OpenDocument and EPUB store their type as the first entry, uncompressed. */
function storedMimetype(bytes: Uint8Array): string {
  const head = latin1(bytes.subarray(0, 256));
  return /mimetype(?:[^a]{0,40}?)(application\/[\w.+-]+)/.exec(head)?.[1]?.replace(/PK$/, '') ?? '';
}

function refuseOle(bytes: Uint8Array, extension: string): never {
  const isEncrypted = includesUtf16(bytes, 'EncryptedPackage');
  if (isEncrypted) {
    throw new ImportError(
      'import.encrypted',
      'The file is encrypted with a password. Open it in Word, remove the password (File, Info, Protect Document), save it, and try again.',
    );
  }
  if (extension === 'ppt' || includesUtf16(bytes, 'PowerPoint Document')) {
    refuse('an old PowerPoint file', 'Export it as PDF from PowerPoint or Impress, and use the PDF.');
  }
  if (extension === 'xls') refuse('an old Excel file', 'Copy the text that matters into a .docx, and use that file.');
  return refuse(
    'a Word file in the old .doc format',
    'Open it in Word or LibreOffice, save it as .docx, and use that file.',
  );
}

function textFormat(bytes: Uint8Array, announced: Format | undefined): Format {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0)) {
    refuse('a binary file of an unknown kind', `Import takes ${importableFormats}.`);
  }
  const head = latin1(bytes.subarray(0, 16_384)).replaceAll('\0', '');
  if (/^(?:MIME-Version|From):[^\n]*\n/im.test(head.slice(0, 200)) && /multipart\/related/i.test(head)) {
    refuse(
      'a web archive (MHTML)',
      'Open it in a browser, save it as “Web Page, HTML only” or PDF, and use that file.',
    );
  }
  const isHtml =
    /^[^\w<]{0,8}\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
      head,
    );
  if (isHtml) return 'html';
  if (announced === 'html' || (announced !== 'text' && isTextFormat(announced))) return announced!;
  if (/^[ \t]*\\(?:documentclass|section\*?\{|begin\{document\})/m.test(head)) return 'tex';
  return 'text';
}

function refuse(what: string, advice: string): never {
  throw new ImportError('import.unsupported', `This is ${what}, which Findings cannot read. ${advice}`);
}

/** Files of this size that are blank are blank as a whole. */
const BLANK_SIZE = 1 << 16;

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length <= BLANK_SIZE && latin1(bytes).replaceAll('\0', '').trim() === '';
}

/** Whether the file begins with these bytes, given as characters. */
function startsWith(bytes: Uint8Array, magic: string): boolean {
  for (let index = 0; index < magic.length; index++) if (bytes[index] !== magic.charCodeAt(index)) return false;
  return true;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Directory names of OLE files are UTF-16. */
function includesUtf16(bytes: Uint8Array, word: string): boolean {
  const text = latin1(bytes);
  return text.includes([...word].join('\0'));
}
