import { readArguments } from './arguments/read-arguments.js';
import { commands } from './commands/commands.js';
import { FAILED } from './exit-status.js';
import type { ExitStatus } from './exit-status.js';
import { Failure, didYouMean } from '@findings/project';
import type { Terminal } from './terminal/terminal.js';
import { say } from './terminal/say.js';

/** Runs the command line: takes the arguments after `findings`, and returns the exit status. It never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    const { printFailure } = await import('./render/failure.js');
    printFailure(error, terminal);
    return FAILED;
  } finally {
    terminal.progress();
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const topic = name === 'help' ? rest[0] : undefined;
    if (topic !== undefined && !topic.startsWith('-')) return dispatch([topic, '--help'], terminal);
    const { overview } = await import('./commands/help.js');
    if (name !== undefined) await terminal.write(overview(terminal.style));
    else terminal.printError(overview(terminal.errorStyle));
    return name === undefined ? FAILED : 0;
  }
  if (name === '--version' || name === '-V') {
    await terminal.write(`${VERSION}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) throw unknownCommand(name);
  const command = await entry.load();
  const { options, operands, help } = readArguments(name, command.options, rest);
  if (help) {
    const { helpOf } = await import('./commands/help.js');
    await terminal.write(helpOf(name, command, terminal));
    return 0;
  }
  return command.run(options, operands, terminal);
}

function unknownCommand(name: string): Failure {
  const names = Object.keys(commands);
  const kind = name.startsWith('-') ? 'option' : 'command';
  return new Failure(
    `There is no ${kind} “${name}”.${didYouMean(name, [...names, 'help'])} ` +
      say`The commands are ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}. “findings --help” explains them.`,
  );
}
