import type { Options, Values } from '../arguments/option.js';
import type { Terminal } from '../terminal/terminal.js';

export interface Example {
  readonly command: string;
  readonly about: string;
}

/**
 * 0: nothing to complain of; 1: problems found. A run that could not be done throws a `Failure`, which is 2. What runs until
 * Ctrl-C ends with 130, as the shell says of it.
 */
export type Status = 0 | 1 | 2 | 130;

/** One command: what its help says, and what it does. */
export interface Command<Given extends Options = Options> {
  /** What may stand behind the command's name, without the options: `ID…`. */
  readonly operands: string;
  /** In a sentence or two. */
  readonly about: string;
  readonly options: Given;
  readonly examples: readonly Example[];
  run(options: Values<Given>, operands: readonly string[], terminal: Terminal): Promise<Status>;
}

/** Lets `run` know the types of the command's own options. */
export function defineCommand<Given extends Options>(command: Command<Given>): Command {
  return command;
}
