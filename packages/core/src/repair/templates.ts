import type { Edit } from './edits.js';

/** Hugo and Jekyll templates, attributes of kramdown: instructions to a site generator, no words of the report. */
const TEMPLATE = /\{\{[<%][\s\S]{0,2000}?[%>]\}\}|\{%[\s\S]{0,500}?%\}|\{:[^{}\n]{0,200}\}/gu;

export function removeTemplates(text: string, start: number): readonly Edit[] {
  const edits: Edit[] = [];
  TEMPLATE.lastIndex = start;
  for (let match = TEMPLATE.exec(text); match; match = TEMPLATE.exec(text))
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  return edits;
}
