import { printableLines } from '../terminal/escape-controls.js';

/** A workflow command of GitHub: a line of a step's output that starts with `::`. */
export interface WorkflowCommand {
  readonly name: string;
  /** Undefined properties are left out. */
  readonly properties?: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/**
 * Writes a command as one line: `::error file=a.md,line=3::Message`.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function workflowCommand({ name, properties = {}, message }: WorkflowCommand): string {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = entries.map(([key, value]) => `${key}=${escapeProperty(printableLines(String(value)))}`).join(',');
  return `::${name}${list === '' ? '' : ` ${list}`}::${escapeData(printableLines(message))}\n`;
}

/** Stops GitHub from running commands in text that must stay as it is. The token must not be predictable. */
export function* withoutCommands(token: string, pieces: Iterable<string>): Iterable<string> {
  yield `::stop-commands::${token}\n`;
  yield* pieces;
  yield `::${token}::\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
