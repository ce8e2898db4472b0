/** Callbacks for changes that the client may need to know of. */
export interface ServerEvents {
  /** The diagnostics of these documents may have changed. */
  readonly onDiagnostics: (uris: readonly string[]) => void;
  /** Reports have changed, or which of them proposals may cite. */
  readonly onContext: () => void;
  readonly onProgress: (done: number, total: number) => void;
  /** The user must be shown a problem that belongs to no file. */
  readonly onMessage: (message: string) => void;
  readonly log: (message: string) => void;
}
