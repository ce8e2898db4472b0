/** `@findings/export`: findings as works of a bibliography, for Pandoc, Quarto, LaTeX and Zotero, and as TypeScript. */
export { typescriptModule } from './typescript.js';
export { biblatex, bibtex } from './bibliography/bibtex.js';
export { cslJson } from './bibliography/csl-json.js';
export { pandocFilter } from './bibliography/pandoc-filter.js';
export type { CitedWork } from './bibliography/pandoc-filter.js';
export { ris } from './bibliography/ris.js';
export { shortCitation, shortReference } from './bibliography/short-citation.js';
export { sectionNameOf } from './bibliography/section-name.js';
export { isTexKey } from './bibliography/tex-syntax.js';
export { creditedSpeakers, talkTitle, workOf, workOfReport } from './bibliography/work.js';
export type { Work } from './bibliography/work.js';
export type { AuthorName } from './bibliography/work-author.js';
export type { WorkDate } from './bibliography/work-date.js';
/** The language of the document that a filter is for. */
export { languageOf } from '@findings/language';
