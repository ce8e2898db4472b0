import type { Target } from '@findings/core/library';

/** A finding that may be meant by what was typed. */
export interface Candidate {
  /** What to write. */
  readonly id: string;
  readonly target: Target;
  /** Whether `id` is a name beside the finding's own: its author's, or its speaker's. */
  readonly isAlias: boolean;
  /** Whether it is what was typed, letter by letter; whether it begins so; or whether its words do. */
  readonly by: 'exact' | 'id' | 'words';
}
