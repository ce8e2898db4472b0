import { firstFrom } from './step-budget.js';

/** Beyond so many `@` in one text it is no longer remembered where they stand. */
const MOST_SIGNS = 2 ** 20;

/** Where the `@` of a text stand. */
export class AtSigns {
  /** The last one; -1 where there is none. */
  readonly last: number;
  private readonly places: number[] = [];

  constructor(text: string) {
    let at = text.indexOf('@');
    for (; at >= 0 && this.places.length < MOST_SIGNS; at = text.indexOf('@', at + 1)) this.places.push(at);
    this.last = at < 0 ? (this.places.at(-1) ?? -1) : text.lastIndexOf('@');
  }

  /** Whether an `@` stands, or may stand, from `start` on and before `end`. */
  within(start: number, end: number): boolean {
    return (firstFrom(this.places, start) ?? (this.places.length < MOST_SIGNS ? Infinity : this.last)) < end;
  }
}
