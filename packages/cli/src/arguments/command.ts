import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Options, Values } from './option.js';

/** One command: its help, its options, and the function that runs it. */
export interface Command<Given extends Options = Options> {
  /** The operands as the help shows them, such as `ID…`. */
  readonly operands: string;
  /** One to three sentences. */
  readonly description: string;
  readonly options: Given;
  /** Complete commands, with what each does. */
  readonly examples: Readonly<Record<string, string>>;
  /** Returns the exit status. A command that throws exits with `FAILED`. */
  run(options: Values<Given>, operands: readonly string[], terminal: Terminal): Promise<ExitStatus>;
}

/** Infers the types of the options for `run`. */
export function defineCommand<Given extends Options>(command: Command<Given>): Command {
  return command;
}
