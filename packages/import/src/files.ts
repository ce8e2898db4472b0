/** `@findings/import/files`: the format of a file, and the archives that documents are. Loads no reader. */
export { detectFormat } from './detect-format.js';
export { entryNames, hasRepeatedNames } from './archive/entry-names.js';
export { replaceEntries } from './archive/replace-entries.js';
export { unpack } from './archive/unpack.js';
export { ImportError } from './problems.js';
