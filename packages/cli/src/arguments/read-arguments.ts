import { parseArgs } from 'node:util';
import { Failure, didYouMean } from '@findings/project';
import type { Option, Options, Values } from './option.js';
import { say } from '../terminal/say.js';

export interface Arguments<Given extends Options> {
  readonly options: Values<Given>;
  /** All arguments that are not options, in order. `-` for standard input is an operand. */
  readonly operands: readonly string[];
  readonly help: boolean;
}

/**
 * Parses the arguments after a command's name. `--` ends the options.
 *
 * @throws Failure if an option is unknown, or its value is missing or wrong
 */
export function readArguments<Given extends Options>(
  command: string,
  options: Given,
  written: readonly string[],
): Arguments<Given> {
  const help: Option<unknown> = { description: '', short: 'h' };
  const known = new Map<string, Option<unknown>>([...Object.entries(options), ['help', help]]);
  // Not strict, because the messages of `parseArgs` are written for programmers.
  const { tokens } = parseArgs({
    args: [...written],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      [...known].map(([name, { read, short }]) => [
        name,
        { type: read ? ('string' as const) : ('boolean' as const), ...(short !== undefined && { short }) },
      ]),
    ),
  });
  const values = new Map<string, unknown>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (!option) throw unknownOption(command, token.rawName, known);
    const isValueMissing = token.inlineValue === false && isOption(token.value);
    values.set(token.name, readValue(option, token.rawName, isValueMissing ? undefined : token.value));
  }
  return { options: Object.fromEntries(values) as Values<Given>, operands, help: values.has('help') };
}

/** In `--format --quiet`, the value of `--format` is missing. A value that starts with `-` is written `--format=--quiet`. */
function isOption(written: string): boolean {
  return written.length > 1 && written.startsWith('-');
}

function readValue(option: Option<unknown>, name: string, value: string | undefined): unknown {
  if (option.read) {
    if (value === undefined) throw new Failure(`${name} needs a value: ${name} ${option.valueName ?? ''}`);
    return option.read(value, name);
  }
  if (value !== undefined) throw new Failure(`${name} does not take a value, but “${value}” was given.`);
  return true;
}

function unknownOption(command: string, name: string, known: ReadonlyMap<string, unknown>): Failure {
  const names = [...known.keys()].map((each) => `--${each}`);
  return new Failure(
    `findings ${command} has no option “${name}”.${didYouMean(name, names)} ` +
      say`“findings ${command} --help” lists the options.`,
  );
}
