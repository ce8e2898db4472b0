/** A stretch of a word diff: `same`, taken `removed` from the first text, or `added` by the second. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
