import type { StepCounter } from '../inline/step-budget.js';
import type { Lines } from './line-ranges.js';

/** The lines from `from` up to `found`, the first line that passes the test. */
interface Stretch {
  readonly from: number;
  readonly found: number;
}

/** A table searches for its second and third line of dashes. */
const MAX_KNOWN = 2;

/**
 * Finds the next line that passes a test. Results are cached, so that many blocks that search for the same kind of line read
 * each line once.
 */
export class LineSearch {
  private known: readonly Stretch[] = [];

  constructor(
    private readonly lines: Lines,
    private readonly passes: (line: number) => boolean,
    private readonly work: StepCounter,
  ) {}

  /** The first line from `from` on that passes, or the number of lines if none does. */
  next(from: number): number {
    const known = this.known.find((each) => each.from <= from && from <= each.found);
    if (known) return known.found;
    const { length } = this.lines.starts;
    let found = from;
    while (found < length && !this.passes(found)) found++;
    this.work.steps += found - from;
    this.known = [{ from, found }, ...this.known.slice(0, MAX_KNOWN - 1)];
    return found;
  }
}
