/** What a piece of a text is. */
export const pieceKinds = {
  /** Stands for itself, white space and all. */
  text: 0,
  /** A character reference. */
  reference: 1,
  /** `<br>`. */
  break: 2,
  /** A citation; the piece has the place of its group in `groups`. */
  citation: 3,
  /** `[^label]` */
  note: 4,
  /** Code or a formula. */
  opaque: 5,
  /** `^[`, and behind the pieces of the note its `]`. */
  noteStart: 6,
  noteEnd: 7,
} as const;

/**
 * What a reader sees of a text, piece by piece and in order, by places in the text. Whatever an attempt has added that
 * comes to nothing is cut off again, which costs nothing: the clean text is made when all is read.
 */
export class VisiblePieces {
  /** Four numbers a piece: kind, start, end, place in `groups`. */
  private readonly list: number[] = [];

  /** Pieces so far; a mark to cut back to. */
  get length(): number {
    return this.list.length / 4;
  }

  cutTo(length: number): void {
    this.list.length = length * 4;
  }

  add(kind: number, start: number, end: number, group = 0): void {
    this.list.push(kind, start, end, group);
  }

  /** An empty piece, which may turn out to be text: the mark before emphasis that is never closed. */
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
