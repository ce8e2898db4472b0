import type { StepCounter } from './step-budget.js';

/** The work that is left for a text. */
interface Allowance {
  work: number;
  /** For texts that are read only for their clean text. */
  spare: number;
}

/** What the reading of one text may cost. */
export abstract class Budget implements StepCounter {
  steps = 0;
  /** Set when the work is used up: brackets, emphasis, quotation marks, formulas and tags are read as plain text. */
  flat = false;
  private limit = 0;
  /** What may be spent on what is read for its clean text alone. */
  private spare = 0;
  private isAside = false;

  /** Starts with the work that is left for a text. */
  protected allow({ work, spare }: Allowance): void {
    this.limit = this.steps + work;
    this.spare = spare;
    this.flat = work < 0;
    this.isAside = false;
  }

  /** Subtracts the work done from the work that is left for a text. */
  protected charge(allowance: Allowance): void {
    allowance.work = this.limit - this.steps;
    allowance.spare = this.spare;
  }

  /** Counts work, and says whether attempts are still to be made. */
  spend(): void {
    this.steps++;
    if (this.steps > this.limit) this.flat = true;
  }

  /** Work that is done once for a text or a document: whoever happens to come first does not pay for it. */
  once<T>(work: () => T): T {
    const { steps } = this;
    const result = work();
    this.limit += this.steps - steps;
    return result;
  }

  /**
   * Work for the clean text alone, which is paid for separately: what is cited must not hang on whether the text is wanted.
   *
   * @returns whether there was something left to pay with
   */
  protected apart(work: () => void): boolean {
    if (this.isAside) work();
    else if (this.spare <= 0) return false;
    else {
      const { steps, limit, flat } = this;
      this.limit = steps + this.spare;
      this.isAside = true;
      work();
      this.isAside = false;
      this.spare -= this.steps - steps;
      this.limit = limit + this.steps - steps;
      this.flat = flat;
    }
    return true;
  }
}
