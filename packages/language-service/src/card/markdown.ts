import { visible } from '@findings/core/check';

/** Text of a report within a line of Markdown: nothing of it is markup, and as little as possible is escaped. */
export function plain(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<~]|&(?=#|\p{L})|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

/** The same where it begins a line: nor is it a heading, a list or a quotation. */
export function plainLine(text: string): string {
  return atLineStart(plain(text));
}

/** What is plain within a line made so at the start of one. */
export function atLineStart(words: string): string {
  return words.replace(/^(?=[-+=>#|:])|^(\d{1,9})(?=[.)])/, '$1\\');
}

/** An id as code: of whatever characters, it ends where it should. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/**
 * @param words plain already
 * @param line of the file, from 1; editors take the fragment `#L12`
 */
export function link(words: string, uri: string, line?: number): string {
  return `[${words}](${uri.replace(/[()<>\\\s]/g, encoded)}${line === undefined ? '' : `#L${line}`})`;
}

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
