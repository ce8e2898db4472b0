/** `@findings/core/markdown`: a report printed from its model. It loads what escapes Markdown, which reading does not need. */
export { reportMarkdown } from './export/markdown.js';
