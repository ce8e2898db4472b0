import type { FailedSearch } from '../blocks/section-surroundings.js';
import { endsFence } from '../blocks/fence.js';
import { isDelimiter } from '../blocks/front-matter.js';
import { splitLines } from '../blocks/line-ranges.js';
import { isDashed } from '../blocks/table.js';

/** @returns where what a section looked for in vain stands behind it, if it does; to be sure, rather too soon than not at all */
export function findAfter(document: string, from: number, sought: FailedSearch): number | undefined {
  if ('words' in sought) {
    const at = document.indexOf(sought.words, from);
    return at < 0 ? undefined : at;
  }
  const behind = document.slice(from);
  const lines = splitLines(behind);
  for (let line = 0; line < lines.starts.length; line++) {
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    const isEnd =
      'fence' in sought
        ? endsFence(behind, start, end, sought.fence)
        : sought.ends === 'table'
          ? isDashed(behind, start, end)
          : isDelimiter(behind, lines, line, '---') || isDelimiter(behind, lines, line, '...');
    if (isEnd) return from + start;
  }
  return undefined;
}
