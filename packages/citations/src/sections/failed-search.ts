import type { FailedSearch } from '../blocks/section-context.js';
import { endsFence } from '../blocks/fence.js';
import { isDelimiter } from '../blocks/front-matter.js';
import { splitLines } from '../blocks/line-ranges.js';
import { isDashed } from '../blocks/table.js';

/** @returns where something that a section searched for without success may occur after it. It can be too early, but never too late. */
export function findFailedSearch(document: string, from: number, search: FailedSearch): number | undefined {
  if ('words' in search) {
    const at = document.indexOf(search.words, from);
    return at < 0 ? undefined : at;
  }
  const rest = document.slice(from);
  const lines = splitLines(rest);
  for (let line = 0; line < lines.starts.length; line++) {
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    const isEnd =
      'fence' in search
        ? endsFence(rest, start, end, search.fence)
        : search.ends === 'table'
          ? isDashed(rest, start, end)
          : isDelimiter(rest, lines, line, '---') || isDelimiter(rest, lines, line, '...');
    if (isEnd) return from + start;
  }
  return undefined;
}
