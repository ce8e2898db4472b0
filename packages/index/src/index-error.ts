/**
 * Why an index cannot be used. `outdated` and `broken` ones have to be created again, `busy` means that another program writes to it, and `unsupported` that the SQLite
 * of this Node has no full-text search.
 */
export type IndexProblem =
  'missing' | 'outdated' | 'broken' | 'foreign' | 'busy' | 'full' | 'read-only' | 'unsupported';

/** An index that cannot be read or written. */
export class IndexError extends Error {
  override readonly name = 'IndexError';

  constructor(
    readonly problem: IndexProblem,
    options?: ErrorOptions,
  ) {
    super(`The index is ${problem}`, options);
  }
}
