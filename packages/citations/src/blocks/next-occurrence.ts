/** Returns the first match between `start` and `end`, or -1. */
export type FindNext = (source: string, start: number, end: number) => number;

/**
 * Caches where something occurs next. Queries in ascending order search the document once. A query before the last one searches the
 * part between again.
 */
export class NextOccurrence {
  /** `next` is the first occurrence at or after `from`. */
  private from = 0;
  private next = -1;

  constructor(
    private readonly source: string,
    private readonly find: FindNext,
  ) {}

  /** `Infinity` if there is no further occurrence. */
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

/** Finds occurrences of exact words. */
export function findString(words: string): FindNext {
  return (source, start, end) => source.slice(0, end + words.length - 1).indexOf(words, start);
}
