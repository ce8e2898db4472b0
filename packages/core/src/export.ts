/** `@findings/core/export`: findings as works of a bibliography, for Pandoc, Quarto, LaTeX, Zotero. */
export { biblatex } from './export/biblatex.js';
export { bibtex } from './export/bibtex.js';
export { cslJson } from './export/csl-json.js';
export { ris } from './export/ris.js';
export { isTexKey } from './export/tex-entry.js';
export { workOf } from './export/work.js';
export type { Work } from './export/work.js';
export type { AuthorName } from './export/work-author.js';
export type { WorkDate } from './export/work-date.js';
