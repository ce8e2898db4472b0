/** Why an index cannot be used. */
export type IndexProblem =
  /** There is no file, folder or database of this name. */
  | 'missing'
  /** Made by an earlier version. A file has to be created again; the tables of a database are changed by the next writer. */
  | 'outdated'
  /** Made by a later version. */
  | 'newer'
  /** A file that has to be created again. */
  | 'broken'
  /** Belongs to another program. */
  | 'foreign'
  /** Another program writes to it. */
  | 'busy'
  /** There is no space left. */
  | 'full'
  /** The user or the connection can only read. */
  | 'read-only'
  /** The user does not have permission to read. */
  | 'denied'
  /** The database lacks a feature. */
  | 'unsupported'
  /** The server does not answer, or the connection broke. */
  | 'unreachable'
  /** The server does not accept the user or the password. */
  | 'refused'
  /** The server takes too long. */
  | 'slow'
  /** The server's certificate is not trusted, or the server has no TLS. */
  | 'untrusted'
  /** The address cannot be read. */
  | 'address';

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
