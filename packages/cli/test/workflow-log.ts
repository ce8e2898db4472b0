/** A command that GitHub obeys. */
export interface Obeyed {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * What GitHub's runner obeys in the log of a step, by its documentation and, for the older form, by what it does:
 * a line `::name key=value,key=value::message` after any white space, or `##[name key=value;]message` anywhere in a line.
 * Between `::stop-commands::token` and `::token::` it obeys nothing.
 */
export function obeyed(log: string): Obeyed[] {
  const commands: Obeyed[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const command = newForm(line) ?? oldForm(line);
    if (!command) continue;
    if (stopped !== undefined) {
      if (command.name === stopped) stopped = undefined;
      continue;
    }
    if (command.name === 'stop-commands') stopped = command.message;
    else commands.push(command);
  }
  return commands;
}

function newForm(line: string): Obeyed | undefined {
  const command = line.trimStart();
  const end = command.indexOf('::', 2);
  return command.startsWith('::') && end > 0
    ? read(command.slice(2, end), ',', unescapeData(command.slice(end + 2)))
    : undefined;
}

function oldForm(line: string): Obeyed | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  return start >= 0 && end > 0 ? read(line.slice(start + 3, end), ';', line.slice(end + 1)) : undefined;
}

function read(head: string, between: string, message: string): Obeyed {
  const [name = '', ...rest] = head.split(' ');
  const properties = rest
    .join(' ')
    .split(between)
    .filter((part) => part.includes('='))
    .map((part) => [part.slice(0, part.indexOf('=')), unescapeProperty(part.slice(part.indexOf('=') + 1))] as const);
  return { name, properties: Object.fromEntries(properties), message };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
