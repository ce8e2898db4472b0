type Numbers = Uint8Array | Uint16Array | Uint32Array;

interface Making<Piece extends Numbers> {
  new (buffer: ArrayBuffer): Piece;
  new (length: number): Piece;
  readonly BYTES_PER_ELEMENT: number;
}

/** Numbers in a piece at most; a piece has at first room for so many. */
const MOST = 1 << 24;
const FIRST = 1 << 10;

/**
 * Numbers of which nobody knows how many will come, in pieces that grow where they are: an array that is made anew whenever it
 * is full takes twice as much, and what it leaves behind the process seldom gives back.
 */
export class NumberRow<Piece extends Numbers> {
  length = 0;
  readonly #make: Making<Piece>;
  readonly #pieces: Piece[] = [];
  #last: Piece | undefined;
  /** How many numbers there is room for. */
  #room = 0;

  constructor(make: Making<Piece>) {
    this.#make = make;
  }

  push(number: number): void {
    if (this.length === this.#room) this.#grow();
    this.#last![this.length++ % MOST] = number;
  }

  at(index: number): number {
    return this.#pieces[Math.floor(index / MOST)]![index % MOST]!;
  }

  /** All of them in one piece. */
  whole(): Piece {
    const whole = new this.#make(this.length);
    this.#pieces.forEach((piece, index) => {
      const start = index * MOST;
      whole.set(piece.subarray(0, Math.min(MOST, this.length - start)), start);
    });
    return whole;
  }

  #grow(): void {
    const size = this.#make.BYTES_PER_ELEMENT;
    const within = this.#room % MOST;
    if (within === 0) {
      this.#last = new this.#make(new ArrayBuffer(FIRST * size, { maxByteLength: MOST * size }));
      this.#pieces.push(this.#last);
      this.#room += FIRST;
      return;
    }
    (this.#last!.buffer as ArrayBuffer).resize(2 * within * size);
    this.#room += within;
  }
}
