/** `@findings/citations/remark`: citations as nodes of mdast. */
export { remarkCitations, remarkCitations as default } from './remark-citations.js';
export { citationToMarkdown } from './to-markdown.js';
export type { Citation, CitationData } from './citation-node.js';
