/** `bibtex` is BibLaTeX too; `csl-yaml` is a text with `references:`, such as a document's front matter. */
export type BibliographyFormat = 'bibtex' | 'csl-json' | 'csl-yaml' | 'ris';

/** The format of a file, by the end of its name, as Pandoc tells them apart. */
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
