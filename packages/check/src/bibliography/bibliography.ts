/** The works that a document may cite in addition to findings. */
export interface Bibliography {
  /** The keys as written. They are case-sensitive, as in Pandoc. */
  readonly keys: ReadonlySet<string>;
  /** The names of the files, for messages. */
  readonly files: readonly string[];
}

/** `bibtex` includes BibLaTeX. `csl-yaml` is YAML with `references:`, such as the front matter of a document. */
export type BibliographyFormat = 'bibtex' | 'csl-json' | 'csl-yaml' | 'ris';

/** The format of a file by its extension, as in Pandoc. Undefined if the extension is unknown. */
export function bibliographyFormat(file: string): BibliographyFormat | undefined {
  return EXTENSIONS[/\.([a-z]{1,9})$/i.exec(file.slice(-10))?.[1]?.toLowerCase() ?? ''];
}

const EXTENSIONS: Readonly<Partial<Record<string, BibliographyFormat>>> = {
  bib: 'bibtex',
  bibtex: 'bibtex',
  biblatex: 'bibtex',
  json: 'csl-json',
  yaml: 'csl-yaml',
  yml: 'csl-yaml',
  ris: 'ris',
};
