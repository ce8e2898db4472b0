import { backtickRuns, type BacktickRuns } from './code-span.js';
import { matchParentheses, type Parentheses } from './destination.js';
import { OpaqueScan } from './opaque-scan.js';
import type { StepCounter } from './step-budget.js';
import { firstAtOrAfter } from './step-budget.js';

/**
 * Cached indexes of a text. A block in the middle of a paragraph (`<div>`) splits it, and the rest is read with the same indexes.
 * Otherwise each of many such blocks would index the rest of the paragraph again.
 */
export class TextIndex {
  readonly signs: AtSigns;
  readonly scan = new OpaqueScan();
  /** The remaining budget of the text, and the one for parts that are read only for their clean text. */
  work: number;
  spare: number;
  private backticks: BacktickRuns | undefined;
  private parentheses: Parentheses | undefined;
  private readonly last = new Map<string, number>();

  constructor(readonly text: string) {
    this.signs = new AtSigns(text);
    // Each character may be read forty times, and a short text has some extra work. Ordinary prose takes one to three.
    this.work = 1000 + 40 * text.length;
    this.spare = this.work;
  }

  runs(work: StepCounter): BacktickRuns {
    return (this.backticks ??= backtickRuns(this.text, work));
  }

  parens(work: StepCounter): Parentheses {
    return (this.parentheses ??= matchParentheses(this.text, work));
  }

  /** The last position of a character, or -1. */
  lastOf(char: string): number {
    let last = this.last.get(char);
    if (last === undefined) this.last.set(char, (last = this.text.lastIndexOf(char)));
    return last;
  }
}

/** The maximum number of `@` in one text whose positions are kept. */
const MAX_SIGNS = 2 ** 20;

/** The positions of `@` in a text. */
class AtSigns {
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
