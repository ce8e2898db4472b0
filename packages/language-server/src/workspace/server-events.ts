/** What a session tells of. */
export interface SessionEvents {
  /** What is said of these documents may have changed. */
  readonly onDiagnostics: (uris: readonly string[]) => void;
  /** Reports, or what proposals may cite, changed. */
  readonly onContext: () => void;
  readonly onProgress: (done: number, of: number) => void;
  /** Something is wrong that has no place in a file. */
  readonly onTell: (message: string) => void;
  readonly log: (message: string) => void;
}
