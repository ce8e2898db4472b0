/** The first place from `start` on and before `end` that is looked for; -1 where there is none. */
export type FindNext = (source: string, start: number, end: number) => number;

/**
 * Remembers where something stands next. Whoever asks in ascending order has the document searched once; whoever goes
 * back, has what lies between searched again.
 */
export class NextOccurrence {
  /** `next` is the first place from `from` on. */
  private from = 0;
  private next = -1;

  constructor(
    private readonly source: string,
    private readonly find: FindNext,
  ) {}

  /** `Infinity` where none follows. */
  at(start: number): number {
    if (start < this.from) {
      const found = this.find(this.source, start, this.from);
      if (found >= 0) this.next = found;
    } else if (start > this.next) {
      const found = this.find(this.source, start, this.source.length);
      this.next = found < 0 ? Infinity : found;
    } else return this.next;
    this.from = start;
    return this.next;
  }
}

/** Finds `words` as they are written. */
export function findString(words: string): FindNext {
  return (source, start, end) => source.slice(0, end + words.length - 1).indexOf(words, start);
}
