import { firstAtOrAfter } from './step-budget.js';

/** The maximum number of `@` in one text whose positions are kept. */
const MAX_SIGNS = 2 ** 20;

/** The positions of `@` in a text. */
export class AtSigns {
  /** The position of the last `@`, or -1. */
  readonly last: number;
  private readonly positions: number[] = [];

  constructor(text: string) {
    let at = text.indexOf('@');
    for (; at >= 0 && this.positions.length < MAX_SIGNS; at = text.indexOf('@', at + 1)) this.positions.push(at);
    this.last = at < 0 ? (this.positions.at(-1) ?? -1) : text.lastIndexOf('@');
  }

  /** Whether there is, or may be, an `@` between `start` and `end`. */
  hasBetween(start: number, end: number): boolean {
    return (firstAtOrAfter(this.positions, start) ?? (this.positions.length < MAX_SIGNS ? Infinity : this.last)) < end;
  }
}
