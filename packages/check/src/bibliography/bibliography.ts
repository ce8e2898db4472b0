/** The keys of other people's works that a document may cite. */
export interface Bibliography {
  /** As written in it; letter case matters, as to Pandoc. */
  readonly keys: ReadonlySet<string>;
  /** How a person would call what was read: the files' names. */
  readonly files: readonly string[];
}
