import type { StepCounter } from './step-budget.js';

/** The remaining budget of a text. */
interface Allowance {
  work: number;
  /** The budget for parts that are read only for their clean text. */
  spare: number;
}

/** Limits the work for one text. */
export abstract class TextBudget implements StepCounter {
  steps = 0;
  /** Whether the budget is used up. Brackets, emphasis, quotation marks, formulas and tags are plain text then. */
  isExhausted = false;
  private limit = 0;
  /** The remaining budget for parts that are read only for their clean text. */
  private spare = 0;
  private isCleanTextOnly = false;

  /** Starts with the remaining budget of a text. */
  protected startBudget({ work, spare }: Allowance): void {
    this.limit = this.steps + work;
    this.spare = spare;
    this.isExhausted = work < 0;
    this.isCleanTextOnly = false;
  }

  /** Saves the remaining budget of a text. */
  protected saveBudget(allowance: Allowance): void {
    allowance.work = this.limit - this.steps;
    allowance.spare = this.spare;
  }

  /** Counts one step. */
  spend(): void {
    this.steps++;
    if (this.steps > this.limit) this.isExhausted = true;
  }

  /** Does work that is needed once for a text or a document. It does not count towards the budget. */
  withoutBudget<T>(work: () => T): T {
    const { steps } = this;
    const result = work();
    this.limit += this.steps - steps;
    return result;
  }

  /**
   * Does work that is needed only for the clean text. It has its own budget, so that citations do not depend on whether the clean text
   * is requested.
   *
   * @returns whether that budget was left
   */
  protected spendOnCleanText(work: () => void): boolean {
    if (this.isCleanTextOnly) work();
    else if (this.spare <= 0) return false;
    else {
      const { steps, limit, isExhausted } = this;
      this.limit = steps + this.spare;
      this.isCleanTextOnly = true;
      work();
      this.isCleanTextOnly = false;
      this.spare -= this.steps - steps;
      this.limit = limit + this.steps - steps;
      this.isExhausted = isExhausted;
    }
    return true;
  }
}
