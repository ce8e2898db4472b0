import { Failure } from '@findings/project';
import type { Terminal } from '../terminal/terminal.js';
import { printable } from '../terminal/escape-controls.js';
import { problemLines } from './problem.js';

/** Prints the message of a failure with its details, and never a stack trace. */
export function printFailure(error: unknown, terminal: Terminal): void {
  const { errorStyle: style, width } = terminal;
  const label = style.error('findings:');
  if (!(error instanceof Failure)) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.printError(`${label} This is an error in Findings itself: ${printable(message)}. Please report it.\n`);
    return;
  }
  const lines = [`${label} ${printable(error.message)}`];
  for (const file of error.fileProblems) {
    for (const problem of file.problems) lines.push('', problemLines(file, problem, { style, width }).join('\n'));
  }
  terminal.printError(`${lines.join('\n')}\n`);
}
