/** The formats of `@findings/project/works`. In a file of its own, so that listing them does not load the exporters. */
export const worksFormats = ['pandoc', 'csl-json', 'bibtex', 'biblatex', 'ris'] as const;
export type WorksFormat = (typeof worksFormats)[number];
