import { backtickRuns, type BacktickRuns } from './code-span.js';
import { matchParentheses, type Parentheses } from './destination.js';
import { OpaqueScan } from './opaque.js';
import { Signs } from './signs.js';
import type { Work } from './work.js';

/**
 * Cached indexes of a text. A block in the middle of a paragraph (`<div>`) splits it, and the rest is read with the same indexes.
 * Otherwise each of many such blocks would index the rest of the paragraph again.
 */
export class TextIndex {
  readonly signs: Signs;
  readonly scan = new OpaqueScan();
  /** The work that is left for the text, and the work that is left for reading only its clean text. */
  work: number;
  spare: number;
  private backticks: BacktickRuns | undefined;
  private parentheses: Parentheses | undefined;
  private readonly last = new Map<string, number>();

  constructor(readonly text: string) {
    this.signs = new Signs(text);
    // Each character may be read forty times, and a short text has some extra work. Ordinary prose takes one to three.
    this.work = 1000 + 40 * text.length;
    this.spare = this.work;
  }

  runs(work: Work): BacktickRuns {
    return (this.backticks ??= backtickRuns(this.text, work));
  }

  parens(work: Work): Parentheses {
    return (this.parentheses ??= matchParentheses(this.text, work));
  }

  /** The last position of a character, or -1. */
  lastOf(char: string): number {
    let last = this.last.get(char);
    if (last === undefined) this.last.set(char, (last = this.text.lastIndexOf(char)));
    return last;
  }
}
