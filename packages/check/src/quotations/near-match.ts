import type { Target } from '@findings/core/library';
import type { Change } from '@findings/core/text';

/** What weighs most in a difference: whoever reads the message has to see it first. */
export type DifferenceClass = 'negation' | 'number' | 'name' | 'word' | 'punctuation';

/** The stretch of a finding that a quotation is near to. */
export interface NearMatch {
  /** The finding that holds it; never a container such as a session. */
  readonly target: Target;
  /** Its words as the report has them, in the manner of the quotation: what that left out with `…` is left out. */
  readonly exact: string;
  /** From the report's words (`removed`) to the quoted ones (`added`). */
  readonly diff: readonly Change[];
  readonly gravity: DifferenceClass;
  /** The words that differ most gravely, on both sides; `''` where a side has none. */
  readonly said: string;
  readonly quoted: string;
}
