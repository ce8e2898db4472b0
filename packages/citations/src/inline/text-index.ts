import { backtickRuns, type BacktickRuns } from './code-span.js';
import { matchParentheses, type Parentheses } from './destination.js';
import { OpaqueScan } from './opaque.js';
import { Signs } from './signs.js';
import type { Work } from './work.js';

/**
 * What is worked out once for a text. A block in the middle of a paragraph (`<div>`) cuts it, and what follows is read on
 * in the same text: otherwise each of many such blocks would cost as much as all that follows it.
 */
export class TextIndex {
  readonly signs: Signs;
  readonly scan = new OpaqueScan();
  /** The work that is left for the text; and for what is read for its clean text alone. */
  work: number;
  spare: number;
  private backticks: BacktickRuns | undefined;
  private parentheses: Parentheses | undefined;
  private readonly last = new Map<string, number>();

  constructor(readonly text: string) {
    this.signs = new Signs(text);
    // Each character may be read forty times, and be it in a short text; ordinary prose takes one to three.
    this.work = 1000 + 40 * text.length;
    this.spare = this.work;
  }

  runs(work: Work): BacktickRuns {
    return (this.backticks ??= backtickRuns(this.text, work));
  }

  parens(work: Work): Parentheses {
    return (this.parentheses ??= matchParentheses(this.text, work));
  }

  /** Where a character is last; -1 where it is not. */
  lastOf(char: string): number {
    let last = this.last.get(char);
    if (last === undefined) this.last.set(char, (last = this.text.lastIndexOf(char)));
    return last;
  }
}
