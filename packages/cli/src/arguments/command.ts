import type { Terminal } from '../terminal/terminal.js';
import type { Options, Values } from './option.js';

export interface Example {
  readonly command: string;
  readonly description: string;
}

/**
 * The exit status: 0 without problems, 1 with problems, 2 if something could not be done, 130 after Ctrl-C. A command that
 * throws a `Failure` ends with 2.
 */
export type Status = 0 | 1 | 2 | 130;

/** One command: its help, its options, and the function that runs it. */
export interface Command<Given extends Options = Options> {
  /** The operands as the help shows them, such as `ID…`. */
  readonly operands: string;
  /** One to three sentences. */
  readonly description: string;
  readonly options: Given;
  readonly examples: readonly Example[];
  run(options: Values<Given>, operands: readonly string[], terminal: Terminal): Promise<Status>;
}

/** Infers the types of the options for `run`. */
export function defineCommand<Given extends Options>(command: Command<Given>): Command {
  return command;
}
