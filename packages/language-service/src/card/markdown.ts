import { visible } from '@findings/core/text';

/** Characters that start markup anywhere in a line. */
const MARKUP = /[\\`*[\]<~]|&(?=#|\p{L})|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * Parts of addresses that many clients turn into links: `https://x`, `//x`, `www.x`, `x.org`, `a@x.org`. A link extends to the
 * next space and includes escapes, so that `https://x\<img …` becomes an element.
 */
const ADDRESS = /(?<=\/)\/|@(?=\S)|(?<=www)\.|(?<=[\p{L}\p{M}\p{N}\p{S}-])\.(?=xn--|[\p{L}\p{M}]{2})/giu;

/** Escapes text of a report for a line of Markdown, so that it contains no markup and no link. */
export function plain(text: string): string {
  return oneLine(text).replace(MARKUP, '\\$&').replace(ADDRESS, '\\$&');
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** Escapes text for the start of a line, so that it is not a heading, list or quotation either. */
export function plainLine(text: string): string {
  return atLineStart(plain(text));
}

/** Escapes the start of escaped text. */
export function atLineStart(words: string): string {
  return words.replace(/^(?=[-+=>#|:])|^(\d{1,9})(?=[.)])/, '$1\\');
}

/** Formats an id as code. */
export function code(id: string): string {
  const text = oneLine(id);
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/**
 * @param words escaped text
 * @param line of the file, from 1
 */
export function link(words: string, uri: string, line?: number): string {
  return `[${words}](${uri.replace(/[()<>\\\s]/g, encoded)}${line === undefined ? '' : `#L${line}`})`;
}

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
