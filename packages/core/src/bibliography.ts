/**
 * `@findings/core/bibliography`: which works a bibliography has (BibTeX, BibLaTeX, CSL-JSON, CSL-YAML, RIS), and YAML in
 * linear time. What is done with them is in `@findings/core/check`, which does not load the readers.
 */
export { readBibliography } from './bibliography/read-bibliography.js';
export type { BibliographyRead } from './bibliography/read-bibliography.js';
export { readYaml } from './source/read-yaml.js';
export type { YamlMistake, YamlRead } from './source/read-yaml.js';
