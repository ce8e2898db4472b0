/* What Pandoc takes and what it reports. */

export type DocumentFormat = 'docx' | 'pdf' | 'html';

/** Pandoc formats citations itself since 2.11. */
export const OLDEST_VERSION = '2.11';

/** The property of a Word document that names its proposal. `exportedFrom` of `@findings/word` reads it. */
const EXPORTED_FROM = 'findings-exported-from';

export interface PandocRequest {
  /** Absolute, like all paths. */
  readonly input: string;
  readonly output: string;
  readonly format: DocumentFormat;
  /** The program that makes a PDF. */
  readonly pdfProgram?: string | undefined;
  /** A Word document with the styles and the footer of the result. */
  readonly template?: string | undefined;
  /** If a work is in several of them, Pandoc uses the last. It prefers those of the document and the filter. */
  readonly bibliographies: readonly string[];
  /** A Lua filter that runs before citations are formatted. */
  readonly filter: string;
  /** A Lua filter that runs after that. */
  readonly lastFilter: string;
  /** The name of the proposal, which a Word document keeps in its properties. */
  readonly proposal: string;
  /** Metadata for documents that do not have their own. */
  readonly metadataFile: string;
  readonly version: string;
}

export function pandocArguments(request: PandocRequest): readonly string[] {
  const {
    input,
    output,
    format,
    pdfProgram,
    template,
    bibliographies,
    filter,
    lastFilter,
    proposal,
    metadataFile,
    version,
  } = request;
  return [
    // Pandoc does not know the file extensions of Quarto and R Markdown. The changes make blocks begin where they do in VS Code's preview.
    '--from=markdown-blank_before_header-blank_before_blockquote+lists_without_preceding_blankline',
    '--standalone',
    // Filters run in this order.
    `--lua-filter=${filter}`,
    '--citeproc',
    `--lua-filter=${lastFilter}`,
    // Comments may have the reasons for ignored problems.
    '--strip-comments',
    `--metadata-file=${metadataFile}`,
    ...(format === 'docx' ? [`--metadata=${EXPORTED_FROM}=${proposal}`] : []),
    ...bibliographies.map((path) => `--bibliography=${path}`),
    ...(format === 'html' ? ['--mathml', isAtLeast(version, '2.19') ? '--embed-resources' : '--self-contained'] : []),
    ...(template === undefined ? [] : [`--reference-doc=${template}`]),
    ...(pdfProgram === undefined ? [] : [`--pdf-engine=${pdfProgram}`]),
    `--output=${output}`,
    '--',
    input,
  ];
}

/** The heading of the references, for documents in another language than VS Code. */
const HEADINGS: Readonly<Record<string, string>> = {
  en: 'References',
  de: 'Literatur',
  es: 'Referencias',
  fr: 'Références',
  pt: 'Referências',
};

/** `--metadata-file` instead of options, since the values in the document then take precedence. */
export function metadataFor(
  markdown: string,
  { style, language }: { readonly style?: string | undefined; readonly language: string },
): Readonly<Record<string, string>> {
  // A document may end with its own heading for the references.
  const lastLine = markdown.trimEnd().split('\n').at(-1)!;
  const hasHeading = /^#{1,6}[ \t]/.test(lastLine) || markdown.includes('#refs');
  const [front = ''] = /^---\r?\n[^]*?\n(?:---|\.\.\.)/.exec(markdown) ?? [];
  const own = /^lang:[ \t]*["']?([a-z]{2,3})/m.exec(front)?.[1];
  return {
    lang: language,
    ...(style !== undefined && { csl: style }),
    ...(!hasHeading && { 'reference-section-title': HEADINGS[(own ?? language).slice(0, 2)] ?? HEADINGS['en']! }),
  };
}

/** `3.1.11` of the output of `pandoc --version`. Undefined for another program. */
export function pandocVersion(output: string): string | undefined {
  return /^pandoc(?:\.exe)? (\d[\d.]*)/.exec(output)?.[1];
}

export function isAtLeast(version: string, least: string): boolean {
  const [actual, required] = [version, least].map((each) => each.split('.').map(Number));
  for (const [at, part] of required!.entries()) {
    const difference = (actual![at] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export interface PandocWarnings {
  /** Keys that are in no bibliography. */
  readonly missingWorks: readonly string[];
  /** Pictures and other files that could not be read. */
  readonly missingFiles: readonly string[];
}

export function readWarnings(messages: string): PandocWarnings {
  const all = (pattern: RegExp): readonly string[] => [
    ...new Set([...messages.matchAll(pattern)].map(([, name]) => name!)),
  ];
  return {
    missingWorks: all(/^\[WARNING\] Citeproc: citation (\S+) not found/gm),
    missingFiles: all(/^\[WARNING\] Could not fetch resource (.+?)(?:: replacing .*)?$/gm),
  };
}

/** Whether this program cannot make PDFs with this Pandoc, so that another should be tried. */
export function isUnusable(status: number): boolean {
  return [6, 43, 47].includes(status);
}

/** Why a document could not be converted. */
export type ConversionFailure =
  | { readonly type: 'cancelled' }
  | { readonly type: 'no-pandoc' | 'no-pdf-program' }
  /** The program that a setting names does not exist. */
  | { readonly type: 'wrong-setting'; readonly setting: 'pandocPath' | 'quartoPath'; readonly path: string }
  | { readonly type: 'old-pandoc'; readonly version: string }
  | { readonly type: 'failed'; readonly program: string; readonly status?: number; readonly message: string };

export class ConversionError extends Error {
  override readonly name = 'ConversionError';
  constructor(readonly failure: ConversionFailure) {
    super(failure.type === 'failed' ? failure.message : failure.type);
  }
}
