import type { Work } from '../inline/work.js';
import type { Around } from './around.js';
import { isBlankLine, textStart, type Lines } from './lines.js';

/**
 * ```text
 *   ---              a line of its own, no blank line behind
 *   nocite: '@s4'    a mapping
 *   ...              or `---`
 * ```
 *
 * Pandoc reads such metadata wherever a block may start.
 *
 * @param unclosed told where nothing ends it up to the last line
 * @returns the line behind it
 */
export function metadataEnd(
  source: string,
  lines: Lines,
  index: number,
  work: Work,
  unclosed?: Around['missed'],
): number | undefined {
  if (!isDelimiter(source, lines, index, '---')) return undefined;
  if (index + 1 >= lines.starts.length || isBlankLine(source, lines, index + 1)) return undefined;
  let mapping: boolean | undefined;
  for (let line = index + 1; line < lines.starts.length; line++) {
    work.steps++;
    if (isDelimiter(source, lines, line, '---') || isDelimiter(source, lines, line, '...')) {
      return mapping === false ? undefined : line + 1;
    }
    mapping ??= looksLikeMapping(source, lines.starts[line]!, lines.ends[line]!);
    if (mapping === false) return undefined;
  }
  unclosed?.({ ends: 'metadata' });
  return undefined;
}

/** `% title`, `% authors`, `% date` at the start of the document, each with indented lines behind. */
export function titleBlockEnd(source: string, lines: Lines): number {
  let line = 0;
  for (let part = 0; part < 3 && source.charAt(lines.starts[line] ?? Infinity) === '%'; part++) {
    line++;
    while (line < lines.starts.length && isContinuation(source, lines, line)) line++;
  }
  return line;
}

function isContinuation(source: string, lines: Lines, line: number): boolean {
  const code = source.charCodeAt(lines.starts[line]!);
  return (code === 32 || code === 9) && !isBlankLine(source, lines, line);
}

export function isDelimiter(source: string, lines: Lines, line: number, delimiter: string): boolean {
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  return source.startsWith(delimiter, start) && end >= start + 3 && textStart(source, start + 3, end) === end;
}

/** Whether the first line that says something has a key; `undefined` for one that says nothing. */
function looksLikeMapping(source: string, start: number, end: number): boolean | undefined {
  const at = textStart(source, start, end);
  const first = source.charAt(at);
  if (at >= end || first === '#') return undefined;
  if (first === '{') return true;
  if (first === '-' && (at + 1 >= end || source.charAt(at + 1) === ' ')) return false;
  for (let index = at; index < end; index++) {
    if (source.charCodeAt(index) === 58 && textStart(source, index + 1, end) !== index + 1) return true;
    if (source.charCodeAt(index) === 58 && index + 1 === end) return true;
  }
  return false;
}
