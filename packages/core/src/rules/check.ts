import type { Library } from '../library/library.js';
import type { Problem, Span } from '../model.js';
import type { Severities } from './severities.js';

export interface CheckOptions {
  /** What the document's citations are checked against. */
  readonly library: Library;
  /** The configuration's severities. */
  readonly severities?: Severities;
}

/** Something to write in place of a stretch of the document. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
  /** As a button would say it: `Write s4.h2`. */
  readonly title: string;
}

export interface DocumentProblem extends Problem {
  readonly span: Span;
  /** The one right answer, safe to apply unseen; absent where somebody has to choose. */
  readonly fix?: Fix;
  /** What somebody may choose from, best first; `suggestions` has the same as ids. */
  readonly choices: readonly Fix[];
}

export interface DocumentCheck {
  /** How many keys of the document cite something of the library, or try to. */
  readonly citations: number;
  /** In document order. */
  readonly problems: readonly DocumentProblem[];
}
