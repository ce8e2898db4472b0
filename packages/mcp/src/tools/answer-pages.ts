import { ToolError } from './tool.js';

/** An answer has at most this many characters of JSON, and one item if that alone is longer. */
export const MAX_ANSWER = 20_000;

export interface Page<Item> {
  readonly items: Item[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

/**
 * The items of a list that fit into one answer.
 *
 * @param cursor of the last page; absent for the first
 * @param used characters that the rest of the answer takes
 */
export function pageOf<Item>(all: readonly Item[], cursor: string | undefined, used = 0): Page<Item> {
  const first = readCursor(cursor);
  const items: Item[] = [];
  let length = used;
  for (let at = first; at < all.length; at++) {
    length += JSON.stringify(all[at]).length + 1;
    if (items.length > 0 && length > MAX_ANSWER) return { items, nextCursor: String(at) };
    items.push(all[at]!);
  }
  return { items };
}

/** @throws ToolError if no tool gave this cursor */
export function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new ToolError('This cursor is unknown. Leave it out to start with the first page.');
}

export interface Piece {
  readonly text: string;
  /** Absent for the last piece. */
  readonly nextCursor?: string;
}

/** A piece of a long text, which ends after a word. */
export function pieceOf(whole: string, cursor: string | undefined, length: number): Piece {
  const first = readCursor(cursor);
  if (whole.length - first <= length) return { text: whole.slice(first) };
  const space = whole.lastIndexOf(' ', first + length - 1);
  const end = space > first ? space + 1 : first + length;
  return { text: whole.slice(first, end), nextCursor: String(end) };
}
