import type { Style } from './style.js';

/** Keys that a person presses. */
export interface Keyboard {
  /** The next key: a character, or a name such as `return` or `ctrl-c`. Undefined at the end of the input. */
  readKey(): Promise<string | undefined>;
  /** Gives the terminal its usual mode. */
  close(): void;
}

/** The environment of a command: the working directory, and the streams that it writes to. */
export interface Terminal {
  /** The working directory, absolute. */
  readonly directory: string;
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The columns of the terminal, within limits, or 80 without a terminal. */
  readonly width: number;
  /** Whether standard output is a terminal. */
  readonly interactive: boolean;
  readonly style: Style;
  /** Whether the locale allows more than ASCII on standard output. */
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
  /** Shows the progress of a long run on standard error, if that is a terminal. Without a text, removes it. */
  progress(text?: string): void;
  readInput(): Promise<Buffer>;
  /** Undefined if standard input or output is not a terminal. */
  openKeyboard(): Promise<Keyboard | undefined>;
  /** Sets the exit status in case the reader of the output stops reading. */
  setExitStatus(status: 0 | 1 | 2): void;
}
