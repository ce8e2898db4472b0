import { readArguments } from './arguments/read-arguments.js';
import { commands } from './commands/commands.js';
import type { Status } from './commands/command.js';
import { Failure, didYouMean } from '@findings/project';
import type { Terminal } from './terminal/terminal.js';

/** The whole program: what was written behind `findings`, and what it ends with. Never throws. */
export async function run(written: readonly string[], terminal: Terminal): Promise<Status> {
  try {
    return await dispatch(written, terminal);
  } catch (error) {
    const { printFailure } = await import('./render/failure.js');
    printFailure(error, terminal);
    return 2;
  } finally {
    terminal.progress();
  }
}

async function dispatch(written: readonly string[], terminal: Terminal): Promise<Status> {
  const [name, ...rest] = written;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = name === 'help' ? rest[0] : undefined;
    if (asked !== undefined && !asked.startsWith('-')) return dispatch([asked, '--help'], terminal);
    const { overview } = await import('./render/help.js');
    if (name !== undefined) await terminal.write(overview(terminal.style));
    else terminal.printError(overview(terminal.errorStyle));
    return name === undefined ? 2 : 0;
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
    const { helpOf } = await import('./render/help.js');
    await terminal.write(helpOf(name, command, terminal));
    return 0;
  }
  return command.run(options, operands, terminal);
}

function unknownCommand(name: string): Failure {
  const names = Object.keys(commands);
  const what = name.startsWith('-') ? 'option' : 'command';
  return new Failure(
    `there is no ${what} “${name}”.${didYouMean(name, [...names, 'help'])} ` +
      `The commands are ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}; “findings --help” says what each does.`,
  );
}
