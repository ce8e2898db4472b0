/** Something to write in place of a stretch of a text; offsets in UTF-16 code units, `end` exclusive. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text after some rounds of edits: what is kept of the first text, and what was written. So the edits of all rounds can
 * be told as edits of the first text.
 */
export type EditedText = readonly Piece[];

type Piece = { readonly from: number; readonly to: number } | { readonly written: string };

/** A text before any edit. */
export function uneditedText(text: string): EditedText {
  return [{ from: 0, to: text.length }];
}

/** @param edits of what the pieces make together; in order, apart from one another */
export function applyTextEdits(pieces: EditedText, edits: readonly OffsetEdit[]): EditedText {
  const result: Piece[] = [];
  const queue = pieces[Symbol.iterator]();
  let piece = queue.next().value;
  let at = 0;
  // Walks over the pieces once: what lies before `end` goes to the result, or, where it is replaced, nowhere.
  const advance = (end: number, keep: boolean): void => {
    while (piece && at < end) {
      const length = Math.min(lengthOf(piece), end - at);
      if (keep) result.push(cut(piece, 0, length));
      piece = length < lengthOf(piece) ? cut(piece, length, lengthOf(piece)) : queue.next().value;
      at += length;
    }
  };
  for (const { start, end, text } of edits) {
    advance(start, true);
    if (text !== '') result.push({ written: text });
    advance(end, false);
  }
  advance(Infinity, true);
  return result;
}

export function textOf(original: string, pieces: EditedText): string {
  return pieces.map((piece) => ('written' in piece ? piece.written : original.slice(piece.from, piece.to))).join('');
}

/** From the first text to what the pieces make together: in order, apart from one another, none that changes nothing. */
export function editsOf(original: string, pieces: EditedText): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  let start = 0;
  let text = '';
  const close = (end: number): void => {
    if (original.slice(start, end) !== text) edits.push({ start, end, text });
    text = '';
  };
  for (const piece of pieces) {
    if ('written' in piece) text += piece.written;
    else if (piece.from < piece.to) {
      close(piece.from);
      start = piece.to;
    }
  }
  close(original.length);
  return edits;
}

function lengthOf(piece: Piece): number {
  return 'written' in piece ? piece.written.length : piece.to - piece.from;
}

function cut(piece: Piece, start: number, end: number): Piece {
  return 'written' in piece
    ? { written: piece.written.slice(start, end) }
    : { from: piece.from + start, to: piece.from + end };
}
