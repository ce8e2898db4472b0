/** The output to the client. A client can be slow to read it. */
export interface Output {
  /** Whether so much output is unread that diagnostics and progress should wait. */
  readonly isBehind: boolean;
  /** Adds a listener that is called each time the client has read all output. */
  onDrain(listener: () => void): void;
}
