/** `@findings/export/markdown`: a report as Markdown. */
export { reportMarkdown } from './report-markdown/report-markdown.js';
