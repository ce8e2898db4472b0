/** `@findings/import/files`: what can be imported, the format of a file, and the archives that documents are. Loads no reader. */
export { detectFormat } from './detect-format.js';
export { announcedFormat, extensionsOf, importableFormats, isDocument, isReadAsIs, isTextFormat } from './formats.js';
export { entryNames, hasRepeatedNames } from './archive/entry-names.js';
export { replaceEntries } from './archive/replace-entries.js';
export { unpack } from './archive/unpack.js';
export { ImportError } from './problems.js';
