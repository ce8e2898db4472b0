/**
 * `@findings/core/bibliography`: which works a bibliography has (BibTeX, BibLaTeX, CSL-JSON, CSL-YAML, RIS), for
 * `CheckOptions.bibliography`.
 */
export type { Bibliography } from './bibliography/bibliography.js';
export { bibliographyFormat, readBibliography } from './bibliography/read-bibliography.js';
export type { BibliographyFormat, BibliographyRead } from './bibliography/read-bibliography.js';
