/** `@findings/project/node`: the file system of this machine. */
export { findMatchingFiles } from './node/find-files.js';
export { hasIndex, indexPathOf } from './node/index-location.js';
export { listFolder, decode, readBytes, readStream, readText } from './node/read-text.js';
export { nodeFiles, nodeFilesIn } from './node/node-files.js';
export { readLockFile, updateLockFile } from './node/lock-file.js';
export { undoCorrection, writeCorrection } from './node/write-correction.js';
export type { CorrectedFile, FileChange, ProposalMove, WrittenCorrection } from './node/write-correction.js';
export { createFile, replaceFile, writeFile } from './node/write-file.js';
