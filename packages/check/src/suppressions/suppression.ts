import type { OffsetRange } from './overlaps.js';
import type { NamedRule } from './read-directive.js';

/** A comment that keeps problems from being reported. */
export interface Suppression extends OffsetRange {
  /** Those that are known: rules, and groups of rules by what their codes begin with (`quote`). */
  readonly rules: readonly NamedRule[];
  /** Whether it names others, too, that are unknown. */
  readonly misnamed: boolean;
  readonly reason: string;
  /** What starts or ends in it is meant. */
  readonly holds: OffsetRange;
  /** What to take out of the document to be rid of the comment. */
  readonly takeOut: OffsetRange;
  /** Of a stretch: the comment that ends it. */
  readonly ending?: { readonly start: number; readonly end: number; readonly takeOut: OffsetRange };
}

/** What is wrong with a comment; where that is, `start` and `end` say. */
export type SuppressionProblem = OffsetRange &
  (
    | { readonly kind: 'no-reason' | 'no-rule' | 'no-end' | 'unclosed' }
    /** It holds, and says `the reason` where the writer's should stand. */
    | { readonly kind: 'reason-to-write' }
    | { readonly kind: 'no-start'; readonly takeOut: OffsetRange }
    | { readonly kind: 'words-behind-end' }
    /** `findings-ignore-next-line`; what was probably meant, if anything. */
    | { readonly kind: 'unknown-word'; readonly word: string; readonly near: string | undefined }
    | { readonly kind: 'unknown-rule'; readonly name: string; readonly near: readonly string[] }
    /** A rule about these comments. */
    | { readonly kind: 'unignorable'; readonly name: string }
  );

export interface Suppressions {
  /** In the order of the document. */
  readonly suppressions: readonly Suppression[];
  /** In the order of the document. */
  readonly mistakes: readonly SuppressionProblem[];
}

export const noSuppressions: Suppressions = { suppressions: [], mistakes: [] };
