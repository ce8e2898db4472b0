import type { Style } from './style.js';

/** Where a command runs, and what it writes to. */
export interface Terminal {
  /** The working directory, absolute. */
  readonly directory: string;
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Columns to fill: the terminal's, within reason; 80 where there is none. */
  readonly width: number;
  /** Whether a person reads standard output. */
  readonly interactive: boolean;
  readonly style: Style;
  /** Whether standard output shows more than ASCII: unless the locale says that it does not. */
  readonly unicode: boolean;
  /** For standard error. */
  readonly errorStyle: Style;
  /** Writes data to standard output. Await it: otherwise the text accumulates in memory if the reader is slow. */
  write(text: string): Promise<void>;
  /** Writes lines for people to standard output, and removes control characters and workflow commands. */
  print(text: string): Promise<void>;
  /** Writes data to standard error, for commands whose standard output has other data. */
  writeError(text: string): void;
  /** Writes lines for people to standard error, and removes control characters and workflow commands. */
  printError(text: string): void;
  /** Writes `findings: message` to standard error, as one line. */
  warn(message: string): void;
  /** Shows how far a long run has come, on a terminal's standard error only; nothing removes it. */
  progress(text?: string): void;
  readInput(): Promise<Buffer>;
  /** What to end with if whoever reads the output stops reading; 0 until then. */
  settle(status: 0 | 1 | 2): void;
}
