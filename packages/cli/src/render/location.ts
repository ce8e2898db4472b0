import type { Point } from '@findings/core';

/** A location as text: `proposals/first.md:12:19`, or `draft.docx, paragraph 12`, because Word shows no line numbers. */
export function locationText(path: string, { line, column }: Pick<Point, 'line' | 'column'>, isWord = false): string {
  return isWord ? `${path}, paragraph ${line}` : `${path}:${line}:${column}`;
}
