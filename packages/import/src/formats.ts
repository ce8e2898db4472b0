export type Format = 'pdf' | 'docx' | 'odt' | 'epub' | 'html' | 'tex' | 'rst' | 'asciidoc' | 'markdown' | 'text';

interface FormatInfo {
  /** In lists: “PDF, DOCX and plain text”. */
  readonly label: string;
  /** In sentences: “The file is a PDF.” */
  readonly noun: string;
  /** In lower case, the usual one first. */
  readonly extensions: readonly string[];
  /** Files are text that a person can read. */
  readonly isText?: true;
  /** Documents in this format have pages. In Word and ODT, they differ between programs, so the Markdown does not mark them. */
  readonly hasPages?: true;
}

/** What can be imported. This is the only list of it: dialogs, messages and other packages derive theirs. */
export const FORMATS: Readonly<Record<Format, FormatInfo>> = {
  pdf: { label: 'PDF', noun: 'a PDF', extensions: ['pdf'], hasPages: true },
  docx: { label: 'DOCX', noun: 'a Word document', extensions: ['docx', 'docm'], hasPages: true },
  odt: { label: 'ODT', noun: 'an OpenDocument text', extensions: ['odt'], hasPages: true },
  epub: { label: 'EPUB', noun: 'an EPUB book', extensions: ['epub'] },
  html: { label: 'HTML', noun: 'a web page', extensions: ['html', 'htm', 'xhtml'] },
  tex: { label: 'TeX', noun: 'a TeX file', extensions: ['tex'], isText: true, hasPages: true },
  rst: { label: 'reStructuredText', noun: 'a reStructuredText file', extensions: ['rst'], isText: true },
  asciidoc: { label: 'AsciiDoc', noun: 'an AsciiDoc file', extensions: ['adoc', 'asciidoc'], isText: true },
  markdown: { label: 'Markdown', noun: 'a Markdown file', extensions: ['md', 'markdown', 'qmd', 'rmd'], isText: true },
  text: { label: 'plain text', noun: 'a plain text file', extensions: ['txt'], isText: true },
};

const ALL = Object.keys(FORMATS) as Format[];
/** Extensions of documents that import refuses with advice. */
const REFUSED: ReadonlySet<string> = new Set(['doc', 'rtf', 'ppt', 'pptx', 'odp', 'xls', 'xlsx', 'pages']);

/** “PDF, DOCX … and plain text” */
export const importableFormats = ALL.map((format) => FORMATS[format].label)
  .join(', ')
  .replace(/, ([^,]+)$/, ' and $1');

/** The extensions of formats, by default of all that can be imported. */
export function extensionsOf(formats: readonly Format[] = ALL): readonly string[] {
  return formats.flatMap((format) => FORMATS[format].extensions);
}

/** The format that a file's name announces. */
export function announcedFormat(name = ''): Format | undefined {
  const extension = extensionOf(name);
  return ALL.find((format) => FORMATS[format].extensions.includes(extension));
}

/** Whether files of a format are text that a person can read. */
export function isTextFormat(format: Format | undefined): boolean {
  return format !== undefined && FORMATS[format].isText === true;
}

/** Whether a report of this name is read as it is, without an import. */
export function isReadAsIs(name: string): boolean {
  return ['markdown', 'text'].includes(announcedFormat(name) ?? '');
}

/** Whether a name announces a document that only an import reads, or refuses with advice. */
export function isDocument(name: string): boolean {
  return REFUSED.has(extensionOf(name)) || (announcedFormat(name) !== undefined && !isReadAsIs(name));
}

/** In lower case. Empty if there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z\d]{1,9})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
