/** `@findings/import/word`: reads a Word document as Markdown to check, and writes comments into a copy of it. */
export { readWordDocument } from './word/word-document.js';
export type { ReadWordOptions, WordDocument } from './word/word-document.js';
export type { WordComment } from './word/comments.js';
export type { WordPlace } from './word/word-text.js';
export { ImportError } from './problems.js';
