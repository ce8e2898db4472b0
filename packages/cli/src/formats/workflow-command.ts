import { printableLines } from '../terminal/escape-controls.js';

/** What GitHub does with a line of a step's output that begins with `::`. */
export interface WorkflowCommand {
  readonly name: string;
  /** In the order in which they are written; what is undefined is left out. */
  readonly properties?: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/**
 * `::error file=a.md,line=3::Message`, a line whatever is in it.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function workflowCommand({ name, properties = {}, message }: WorkflowCommand): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const written = given.map(([key, value]) => `${key}=${escapeProperty(printableLines(String(value)))}`).join(',');
  return `::${name}${written === '' ? '' : ` ${written}`}::${escapeData(printableLines(message))}\n`;
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
