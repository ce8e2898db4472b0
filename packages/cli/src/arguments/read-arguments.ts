import { parseArgs } from 'node:util';
import { Failure, didYouMean } from '@findings/project';
import type { Option, Options, Values } from './option.js';

export interface Arguments<Given extends Options> {
  readonly options: Values<Given>;
  /** What is no option, in order; `-` for standard input is one of them. */
  readonly operands: readonly string[];
  readonly help: boolean;
}

/**
 * Reads what was written behind a command's name. `--` ends the options.
 *
 * @throws Failure at an option that the command does not have, or that lacks its value
 */
export function readArguments<Given extends Options>(
  command: string,
  given: Given,
  written: readonly string[],
): Arguments<Given> {
  const help: Option<unknown> = { about: '', short: 'h' };
  const known = new Map<string, Option<unknown>>([...Object.entries(given), ['help', help]]);
  // Lenient, so that what is wrong can be said in our words.
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
    values.set(
      token.name,
      valueOf(option, token.rawName, token.inlineValue === false && isOption(token.value) ? undefined : token.value),
    );
  }
  return { options: Object.fromEntries(values) as Values<Given>, operands, help: values.has('help') };
}

/** `--format --quiet` forgot a value; one that begins so is written `--format=--quiet`. */
function isOption(written: string): boolean {
  return written.length > 1 && written.startsWith('-');
}

function valueOf(option: Option<unknown>, written: string, value: string | undefined): unknown {
  if (option.read) {
    if (value === undefined) throw new Failure(`${written} needs a value: ${written} ${option.value ?? ''}`);
    return option.read(value, written);
  }
  if (value !== undefined) throw new Failure(`${written} takes no value, and “${value}” was given.`);
  return true;
}

function unknownOption(command: string, written: string, known: ReadonlyMap<string, unknown>): Failure {
  const names = [...known.keys()].map((name) => `--${name}`);
  return new Failure(
    `findings ${command} has no option “${written}”.${didYouMean(written, names)} ` +
      `“findings ${command} --help” lists them.`,
  );
}
