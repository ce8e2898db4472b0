/**
 * `@findings/core/bibliography`: which works a bibliography has (BibTeX, BibLaTeX, CSL-JSON, CSL-YAML, RIS), for
 * `CheckOptions.bibliography`.
 */
export type { Bibliography } from './bibliography/bibliography.js';
export { bibliographyFormat } from './bibliography/format.js';
export type { BibliographyFormat } from './bibliography/format.js';
export { readBibliography } from './bibliography/read-bibliography.js';
export type { BibliographyRead } from './bibliography/read-bibliography.js';
