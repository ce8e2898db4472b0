/** The bibliographies that can be written: for Pandoc, for LaTeX (two), and for programs that keep references. */
export const worksFormats = ['csl-json', 'bibtex', 'biblatex', 'ris'] as const;
export type WorksFormat = (typeof worksFormats)[number];
