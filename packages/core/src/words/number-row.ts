type Numbers = Uint8Array | Uint32Array | Int32Array;

/** Numbers in a piece. */
const PIECE = 1 << 16;

/**
 * Numbers of which nobody knows how many will come, in pieces: an array that is made anew whenever it is full takes twice as
 * much, and what it leaves behind the process seldom gives back.
 */
export class NumberRow<Piece extends Numbers> {
  length = 0;
  readonly #make: new (length: number) => Piece;
  readonly #pieces: Piece[] = [];

  constructor(make: new (length: number) => Piece) {
    this.#make = make;
  }

  push(number: number): void {
    const at = this.length++ % PIECE;
    if (at === 0) this.#pieces.push(new this.#make(PIECE));
    this.#pieces.at(-1)![at] = number;
  }

  at(index: number): number {
    return this.#pieces[Math.floor(index / PIECE)]![index % PIECE]!;
  }

  /** All of them in one piece. */
  whole(): Piece {
    const whole = new this.#make(this.length);
    this.#pieces.forEach((piece, index) => {
      const start = index * PIECE;
      whole.set(piece.subarray(0, Math.min(PIECE, this.length - start)), start);
    });
    return whole;
  }
}
