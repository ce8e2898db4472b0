import type { Options } from '../arguments/option.js';
import type { Command } from '../commands/command.js';
import { commands } from '../commands/commands.js';
import type { Style } from '../terminal/style.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';

/** What `findings --help` says. */
export function overview(style: Style): string {
  const width = Object.keys(commands).reduce((most, { length }) => Math.max(most, length), 0) + 2;
  return lines([
    'Cite what a workshop found, and know that every citation is true.',
    '',
    `${style.bold('Usage')}  findings COMMAND …`,
    '',
    style.bold('Commands'),
    ...Object.entries(commands).map(([name, { summary }]) => `  ${style.id(name.padEnd(width))}${summary}`),
    '',
    `“findings COMMAND --help” says more, with examples; “findings --version” prints the version.`,
    '',
    style.bold('Exit status'),
    '  0  all is well',
    '  1  problems were found',
    '  2  the run could not be done: a wrong option, a wrong configuration, an unreadable file',
  ]);
}

/** What `findings COMMAND --help` says. */
export function helpOf(name: string, command: Command, terminal: Terminal): string {
  const { style } = terminal;
  const width = Math.min(terminal.width, 100);
  return lines([
    ...wrap(command.about, width),
    '',
    `${style.bold('Usage')}  findings ${name} ${[command.operands, '[options]'].filter(Boolean).join(' ')}`,
    '',
    style.bold('Options'),
    ...optionLines(command.options, width, style),
    '',
    style.bold('Examples'),
    ...command.examples.flatMap(({ command: line, about }) => [`  ${style.id(line)}`, ...wrap(about, width, '      ')]),
  ]);
}

function optionLines(options: Options, width: number, style: Style): string[] {
  const shown = [
    ...Object.entries(options).map(([name, { short, value, about }]) => ({
      head: `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
      about,
    })),
    { head: '-h, --help', about: 'say this' },
  ];
  return shown.flatMap(({ head, about }) => [`  ${style.id(head)}`, ...wrap(about, width, '      ')]);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
