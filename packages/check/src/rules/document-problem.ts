import type { Problem, Span } from '@findings/core';
import type { Change } from '@findings/language';

/** Replaces a span of the document. */
export interface SpanEdit {
  readonly span: Span;
  readonly text: string;
  /** The title of a quick fix, such as `Write s4.h2`. */
  readonly title: string;
}

/** A problem of a proposal. */
export interface DocumentProblem extends Problem {
  readonly span: Span;
  /** A change that is safe to apply without a decision. */
  readonly fix?: SpanEdit;
  /** All changes that remove the problem, best first, including the fix. `suggestions` has the ids that they write. */
  readonly choices: readonly SpanEdit[];
  /** The differences from the report's words (`removed`) to the document's words (`added`). */
  readonly diff?: readonly Change[];
  /** Qualified ids of the targets that a figure or a named person was compared with. */
  readonly about?: readonly string[];
  /** Figures, dates or the speaker of the findings that may be meant instead. Only editors offer to write one, at `span`. */
  readonly reported?: readonly string[];
  /** The quoted words as plain text, if the targets in `suggestions` contain them verbatim. */
  readonly quoted?: string;
}
