/** Replaces a range of a text. Offsets count UTF-16 code units; `end` is exclusive. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text after several rounds of edits, as ranges of the original text and inserted text. So the edits of all rounds can be
 * written as edits of the original.
 */
export type EditedText = readonly Piece[];

type Piece = { readonly from: number; readonly to: number } | { readonly inserted: string };

/** Wraps a text without edits. */
export function uneditedText(text: string): EditedText {
  return [{ from: 0, to: text.length }];
}

/** @param edits of the edited text; sorted, without overlaps */
export function applyTextEdits(pieces: EditedText, edits: readonly OffsetEdit[]): EditedText {
  const result: Piece[] = [];
  const queue = pieces[Symbol.iterator]();
  let piece = queue.next().value;
  let at = 0;
  // Walks the pieces once. Text before `end` goes to the result, or is dropped if it is replaced.
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
    if (text !== '') result.push({ inserted: text });
    advance(end, false);
  }
  advance(Infinity, true);
  return result;
}

/** The text after the edits. */
export function textOf(original: string, pieces: EditedText): string {
  return pieces.map((piece) => ('inserted' in piece ? piece.inserted : original.slice(piece.from, piece.to))).join('');
}

/** The edits from the original to the edited text: sorted, without overlaps, without edits that change nothing. */
export function editsOf(original: string, pieces: EditedText): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  let start = 0;
  let text = '';
  const close = (end: number): void => {
    if (original.slice(start, end) !== text) edits.push({ start, end, text });
    text = '';
  };
  for (const piece of pieces) {
    if ('inserted' in piece) text += piece.inserted;
    else if (piece.from < piece.to) {
      close(piece.from);
      start = piece.to;
    }
  }
  close(original.length);
  return edits;
}

function lengthOf(piece: Piece): number {
  return 'inserted' in piece ? piece.inserted.length : piece.to - piece.from;
}

function cut(piece: Piece, start: number, end: number): Piece {
  return 'inserted' in piece
    ? { inserted: piece.inserted.slice(start, end) }
    : { from: piece.from + start, to: piece.from + end };
}
