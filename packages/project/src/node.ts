/** `@findings/project/node`: the files of this machine. */
export { findMatchingFiles } from './node/find-files.js';
export { namesIn } from './node/list-folder.js';
export { nodeFiles, nodeFilesIn } from './node/node-files.js';
export { createReader, decode, readBytes, readStream, readText } from './node/read-text.js';
