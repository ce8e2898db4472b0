/** `@findings/project/node`: the file system of this machine. */
export { findMatchingFiles } from './node/find-files.js';
export { listFolder, createReader, decode, readBytes, readStream, readText } from './node/read-text.js';
export { nodeFiles, nodeFilesIn } from './node/node-files.js';
