/** `@findings/check/bibliography`: reads the works of a bibliography (BibTeX, BibLaTeX, CSL JSON, CSL YAML, RIS). */
export { readBibliography } from './bibliography/read-bibliography.js';
export type { ParsedBibliography } from './bibliography/read-bibliography.js';
