import { visible } from '@findings/core/text';

/**
 * Text of a report or a proposal on one line of Markdown: nothing in it is markup, a citation or a line of its own.
 * Every mark of ASCII may stand behind a backslash; those that mean nothing within a line need not.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~@&$^!]/g, '\\$&')
    .replace(/^([-+=]|\d{1,9}[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/:\/\//g, ':\\//')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

/** The same in a cell of a table. */
export function cellText(text: string): string {
  return markdownText(text) || ' ';
}

/** An id or a path as code: of whatever characters, it ends where it should. `##[` would start a workflow command in a CI log. */
export function codeText(text: string): string {
  const line = oneLine(text).trim().replaceAll('##[', '## [') || ' ';
  const longest = (line.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ');
}
