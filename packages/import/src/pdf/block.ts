import type { Line } from './line.js';

/** A piece of a PDF's text, before its lines are joined. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'note' | 'table';
  /** A heading's level from 1, or how deep an item is nested, from 0. */
  level: number;
  lines: Line[];
  /** An item's mark as printed: `•`, `3.`. */
  readonly marker?: string;
  /** The number of a note. */
  readonly label?: string;
  /** The rows of a table, each with the lines of its cells. */
  readonly rows?: readonly (readonly (readonly Line[])[])[];
  /** Whether a mark has no text on its line. */
  readonly isBare?: boolean;
  /** Whether only its style separates it from the text above it. */
  readonly isRunOn?: boolean;
  /** Whether it is a line of the contents list. */
  readonly isContents?: boolean;
  /** Whether the file says that the block before goes on in it. */
  readonly isContinuation?: boolean;
  /** Where an item's text begins, without its mark. */
  readonly indent?: number;
}

export function firstLine({ lines }: Block): Line {
  return lines[0]!;
}

export function lastLine({ lines }: Block): Line {
  return lines.at(-1)!;
}

export function blockText({ lines }: Block): string {
  return lines.map(({ text }) => text).join(' ');
}

/** The vertical distance between two consecutive blocks. Undefined if they are not in the same column. */
export function gapBetween(before: Block | undefined, after: Block | undefined): number | undefined {
  if (before === undefined || after === undefined) return undefined;
  if (before.lines.length === 0 || after.lines.length === 0) return undefined;
  const [above, below] = [lastLine(before), firstLine(after)];
  const gap = above.y - below.y;
  return above.page === below.page && above.column === below.column && gap > 0 ? gap : undefined;
}
