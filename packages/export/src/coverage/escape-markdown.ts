import { visible } from '@findings/core/text';

/**
 * Escapes text of a report or a proposal for one line of Markdown, so that nothing in it is markup or a citation. Escapes only the
 * ASCII characters that can be markup inside a line.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~@&$^!]/g, '\\$&')
    .replace(/^([-+=]|\d{1,9}[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/:\/\//g, ':\\//')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

/** Escapes text for a table cell. */
export function cellText(text: string): string {
  return markdownText(text) || ' ';
}

/** Writes an id or a path as a code span. `##[` would start a workflow command in a CI log. */
export function codeText(text: string): string {
  const line = oneLine(text).trim().replaceAll('##[', '## [') || ' ';
  const longest = (line.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ');
}
