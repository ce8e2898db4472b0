import type { Problem, Span } from '@findings/core';
import type { Change } from '@findings/core/text';

/** Something to write in place of a stretch of the document. */
export interface SpanEdit {
  readonly span: Span;
  readonly text: string;
  /** As a button would say it: `Write s4.h2`. */
  readonly title: string;
}

export interface DocumentProblem extends Problem {
  readonly span: Span;
  /** The one right answer, safe to apply unseen; absent where somebody has to choose. */
  readonly fix?: SpanEdit;
  /** What somebody may choose from, best first, the fix included; `suggestions` has the ids of the same. */
  readonly choices: readonly SpanEdit[];
  /** From the report's words (`removed`) to those of the document (`added`). */
  readonly diff?: readonly Change[];
  /** Qualified ids of all that the sentence cites, where it is compared with that: a figure, a person who is named. */
  readonly about?: readonly string[];
  /** The quoted words, in clean prose, where what `suggestions` name has them as they are. */
  readonly quoted?: string;
}
