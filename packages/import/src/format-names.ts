import type { Format } from './detect-format.js';

export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  epub: 'an EPUB book',
  html: 'a web page',
  tex: 'a TeX file',
  rst: 'a reStructuredText file',
  asciidoc: 'an AsciiDoc file',
  markdown: 'a Markdown file',
  text: 'a plain text file',
};
