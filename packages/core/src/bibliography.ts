/**
 * `@findings/core/bibliography`: which works a bibliography has (BibTeX, BibLaTeX, CSL-JSON, CSL-YAML, RIS). What is done with
 * them is in `@findings/core/check`, which does not load the readers.
 */
export { readBibliography } from './bibliography/read-bibliography.js';
export type { BibliographyRead } from './bibliography/read-bibliography.js';
