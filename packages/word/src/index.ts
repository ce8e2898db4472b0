/** `@findings/word`: reads and checks Word documents, and writes comments into copies of them. */
export { checkWord, readWordProposal } from './check-word.js';
export type { WordCheck, WordProblem } from './check-word.js';
export { readWordDocument } from './word-document.js';
export type { ReadWordOptions, WordDocument } from './word-document.js';
export type { WordComment } from './write-comments.js';
export type { WordPlace } from './word-text.js';
export { ImportError } from '@findings/import/files';
