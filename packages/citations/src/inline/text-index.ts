import { backtickRuns, type BacktickRuns } from './code-span.js';
import { matchParentheses, type Parentheses } from './destination.js';
import { OpaqueScan } from './opaque-scan.js';
import type { StepCounter } from './step-budget.js';

/**
 * Cached indexes of a text. A block in the middle of a paragraph (`<div>`) splits it, and the rest is read with the same indexes.
 * Otherwise each of many such blocks would index the rest of the paragraph again.
 */
export class TextIndex {
  readonly scan = new OpaqueScan();
  /** The remaining budget of the text. */
  work: number;
  private backticks: BacktickRuns | undefined;
  private parentheses: Parentheses | undefined;
  private readonly last = new Map<string, number>();

  constructor(readonly text: string) {
    // Each character may be read forty times, and a short text has some extra work. Ordinary prose takes one to three.
    this.work = 1000 + 40 * text.length;
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
