import type { StepCounter } from './step-budget.js';

/** Limits the work for one text. */
export abstract class TextBudget implements StepCounter {
  steps = 0;
  /** Whether the budget is used up. Brackets, emphasis, quotation marks, formulas and tags are plain text then. */
  isExhausted = false;
  private limit = 0;

  /** Starts with the remaining budget of a text. */
  protected startBudget({ work }: { readonly work: number }): void {
    this.limit = this.steps + work;
    this.isExhausted = work < 0;
  }

  /** Saves the remaining budget of a text. */
  protected saveBudget(text: { work: number }): void {
    text.work = this.limit - this.steps;
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
}
