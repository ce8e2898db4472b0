/** The kinds of pieces. */
export const pieceKinds = {
  /** Text, including its white space. */
  text: 0,
  /** A character reference, or `<q>` or `</q>`. */
  reference: 1,
  /** `<br>`. */
  break: 2,
  /** A citation. The piece has the index of its group in `groups`. */
  citation: 3,
  /** `[^label]` */
  note: 4,
  /** Code or a formula. */
  opaque: 5,
  /** The `^[` and the `]` of an inline note, around the pieces of its text. */
  noteStart: 6,
  noteEnd: 7,
} as const;

/**
 * The visible parts of a text in order, as ranges in the source. If an attempt to read markup fails, its pieces are removed again. The
 * clean text is built from the pieces at the end.
 */
export class VisiblePieces {
  /** Four numbers for each piece: kind, start, end, and index in `groups`. */
  private readonly list: number[] = [];

  /** The number of pieces. `cutTo` restores it. */
  get length(): number {
    return this.list.length / 4;
  }

  truncate(length: number): void {
    // Setting `length` is slow even if it does not change, and usually it does not.
    if (length < this.length) this.list.length = length * 4;
  }

  add(kind: number, start: number, end: number, group = 0): void {
    this.list.push(kind, start, end, group);
  }

  /** Adds an empty piece that may become text, such as a delimiter of emphasis that is never closed. */
  reserve(start: number): number {
    this.list.push(pieceKinds.text, start, start, 0);
    return this.length - 1;
  }

  fill(piece: number, size: number): void {
    this.list[piece * 4 + 2]! += size;
  }

  kind(piece: number): number {
    return this.list[piece * 4]!;
  }

  start(piece: number): number {
    return this.list[piece * 4 + 1]!;
  }

  end(piece: number): number {
    return this.list[piece * 4 + 2]!;
  }

  group(piece: number): number {
    return this.list[piece * 4 + 3]!;
  }
}
