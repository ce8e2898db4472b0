/** `@findings/project/node`: the files of this machine. */
export { matching } from './node/matching.js';
export { namesIn } from './node/names-in.js';
export { nodeFiles, nodeFilesIn } from './node/node-files.js';
export { createReader, decode, readBytes, readStream, readText } from './node/read-text.js';
