/** `@findings/import/word`: reads and checks Word documents, and writes comments into copies of them. */
export { checkWord } from './word/check-word.js';
export type { WordCheck, WordProblem } from './word/check-word.js';
export { readCitingWord } from './word/citing-word.js';
export { readWordDocument } from './word/word-document.js';
export type { ReadWordOptions, WordDocument } from './word/word-document.js';
export type { WordComment } from './word/comments.js';
export type { WordPlace } from './word/word-text.js';
export { ImportError } from './problems.js';
