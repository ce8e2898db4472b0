import type { Point } from '@findings/core';

/** The place of a problem: `proposals/first.md:12:19`, or `draft.docx, paragraph 12`, because Word shows no lines. */
export function placeOf(path: string, { line, column }: Pick<Point, 'line' | 'column'>, isWord = false): string {
  return isWord ? `${path}, paragraph ${line}` : `${path}:${line}:${column}`;
}
