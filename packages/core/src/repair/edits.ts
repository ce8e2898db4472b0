import type { Piece } from './repaired.js';

/** Leaves out the source from `start` to `end` and puts in `text` instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits made by several steps in any order. Of edits that overlap, the one that starts first counts and swallows
 * the others; of two over the same stretch, the later made counts, since a later step knows more.
 */
export function applyEdits(source: string, edits: readonly Edit[]): { text: string; pieces: Piece[] } {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  let cursor = 0;
  const keep = (end: number): void => {
    if (end <= cursor) return;
    parts.push(source.slice(cursor, end));
    const last = pieces[pieces.length - 1];
    const length = end - cursor;
    if (last && last.from + last.length === cursor && last.at + last.length === at) {
      pieces[pieces.length - 1] = { at: last.at, length: last.length + length, from: last.from };
    } else {
      pieces.push({ at, length, from: cursor });
    }
    at += length;
    cursor = end;
  };
  for (const edit of inOrder(edits)) {
    if (edit.start < cursor) continue;
    keep(edit.start);
    parts.push(edit.text);
    at += edit.text.length;
    cursor = edit.end;
  }
  if (cursor === 0 && parts.length === 0) {
    return { text: source, pieces: source === '' ? [] : [{ at: 0, length: source.length, from: 0 }] };
  }
  keep(source.length);
  return { text: parts.join(''), pieces };
}

/** By start; what only puts in comes before what leaves out, then the longer, then the later made. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].reverse().sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
}

function rank(edit: Edit): number {
  return edit.start === edit.end ? 0 : 1;
}
