import type { OffsetRange } from '@findings/language';
import type { NamedRule } from './parse-directive.js';

/** A comment that suppresses problems. */
export interface Suppression extends OffsetRange {
  /** The known rules that it names, and groups of rules such as `quote`. */
  readonly rules: readonly NamedRule[];
  /** Whether it also names unknown rules, or rules with broken words. */
  readonly hasUnknownRules: boolean;
  readonly reason: string;
  /** Problems that overlap this range, and mark the words of a rule if it has any, are suppressed. */
  readonly scope: OffsetRange;
  /** The range to delete in order to remove the comment. */
  readonly removal: OffsetRange;
  /** Of `findings-ignore-start`: the comment that ends the range. */
  readonly ending?: OffsetRange & { readonly removal: OffsetRange };
}

/** A mistake in a comment, with its range. */
export type SuppressionProblem = OffsetRange &
  (
    | { readonly kind: 'no-reason' | 'no-rule' | 'no-end' | 'unclosed' }
    /** The comment has an effect, but still has the placeholder for the reason. */
    | { readonly kind: 'reason-to-write' }
    | { readonly kind: 'no-start'; readonly removal: OffsetRange }
    | { readonly kind: 'words-after-end' }
    /** `findings-ignore-next-line`. `near` is the directive that was probably meant. */
    | { readonly kind: 'unknown-word'; readonly word: string; readonly near: string | undefined }
    | { readonly kind: 'unknown-rule'; readonly name: string; readonly near: readonly string[] }
    /** The words after a rule are not in one pair of quotation marks. */
    | { readonly kind: 'broken-words'; readonly name: string }
    /** A rule that checks comments and cannot be suppressed. */
    | { readonly kind: 'unignorable'; readonly name: string }
  );

/** The suppressions of a document, and the comments with mistakes. */
export interface Suppressions {
  /** In document order. */
  readonly suppressions: readonly Suppression[];
  /** In document order. */
  readonly problems: readonly SuppressionProblem[];
}

export const noSuppressions: Suppressions = { suppressions: [], problems: [] };
