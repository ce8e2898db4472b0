/** `@findings/citations/markdown-it`: citations as tokens of markdown-it. */
export { markdownItCitations, markdownItCitations as default } from './markdown-it-citations.js';
export type { CitationToken, MarkdownItCitationOptions } from './markdown-it-citations.js';
