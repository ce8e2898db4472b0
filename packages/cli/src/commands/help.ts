import type { Options } from '../arguments/option.js';
import type { Command } from '../arguments/command.js';
import { commands } from './commands.js';
import type { Style } from '../terminal/style.js';
import type { Terminal } from '../terminal/terminal.js';
import { say, withProgramName } from '../terminal/say.js';
import { wrap } from '../terminal/wrap.js';

/** The text of `findings --help`. */
export function overview(style: Style): string {
  const width = Object.keys(commands).reduce((widest, { length }) => Math.max(widest, length), 0) + 2;
  return lines([
    'Cite workshop reports while you write, with every quotation checked against the source.',
    '',
    `${style.bold('Usage')}  ${say`findings COMMAND`} …`,
    '',
    style.bold('Commands'),
    ...Object.entries(commands).map(([name, { summary }]) => `  ${style.id(name.padEnd(width))}${summary}`),
    '',
    say`“findings COMMAND --help” shows the options of a command, with examples. “findings --version” shows the version.`,
    '',
    style.bold('Exit status'),
    '  0  no problems',
    '  1  problems found',
    '  2  the command failed: a wrong option, a configuration with mistakes, or a file that cannot be read',
  ]);
}

/** The text of `findings COMMAND --help`. */
export function helpOf(name: string, command: Command, terminal: Terminal): string {
  const { style } = terminal;
  const width = Math.min(terminal.width, 100);
  return lines([
    ...wrap(withProgramName(command.description), width),
    '',
    `${style.bold('Usage')}  ${withProgramName(`findings ${name}`)} ${[command.operands, '[options]'].filter(Boolean).join(' ')}`,
    '',
    style.bold('Options'),
    ...optionLines(command.options, width, style),
    '',
    style.bold('Examples'),
    ...Object.entries(command.examples).flatMap(([line, description]) => [
      `  ${style.id(withProgramName(line))}`,
      ...wrap(description, width, '      '),
    ]),
  ]);
}

function optionLines(options: Options, width: number, style: Style): string[] {
  const rows = [
    ...Object.entries(options).map(([name, { short, valueName, description }]) => ({
      head: `${short === undefined ? '' : `-${short}, `}--${name}${valueName === undefined ? '' : ` ${valueName}`}`,
      description,
    })),
    { head: '-h, --help', description: 'show this help' },
  ];
  return rows.flatMap(({ head, description }) => [`  ${style.id(head)}`, ...wrap(description, width, '      ')]);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
