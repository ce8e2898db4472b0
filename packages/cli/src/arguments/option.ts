import { Failure, didYouMean } from '@findings/project';

/** One option of a command. */
export interface Option<Value> {
  /** For the help. */
  readonly description: string;
  readonly short?: string;
  /** What the help shows after the option, such as `FILE` or `pretty|json`. Undefined for a flag. */
  readonly valueName?: string;
  /** Parses the value. Undefined for a flag. */
  readonly read?: (written: string, option: string) => Value;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of options by name. Undefined for options that are not set. */
export type Values<Given extends Options> = {
  readonly [Name in keyof Given]: (Given[Name] extends Option<infer Value> ? Value : never) | undefined;
};

export function flag(description: string, short?: string): Option<boolean> {
  return { description, ...(short !== undefined && { short }) };
}

/**
 * An option whose value is one of several words.
 *
 * @param valueName shown in place of the words, if these are too many for a line
 */
export function choice<const Word extends string>(
  words: readonly Word[],
  description: string,
  valueName = words.join('|'),
): Option<Word> {
  return {
    description,
    valueName,
    read: (written, option) => {
      const word = words.find((each) => each === written);
      if (word !== undefined) return word;
      throw new Failure(
        `${option} cannot be “${written}”. Use ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}.` +
          didYouMean(written, words),
      );
    },
  };
}

export function text(valueName: string, description: string, short?: string): Option<string> {
  return {
    description,
    valueName,
    ...(short !== undefined && { short }),
    read: (written, option) => {
      if (written !== '') return written;
      throw new Failure(`${option} needs a value: ${option} ${valueName}`);
    },
  };
}

/** An option whose value is a whole number. */
export function count(description: string, minimum = 0, valueName = 'N'): Option<number> {
  return {
    description,
    valueName,
    read: (written, option) => {
      const number = /^\d{1,15}$/.test(written) ? Number(written) : -1;
      if (number >= minimum) return number;
      throw new Failure(`${option} needs a whole number, ${minimum} or more, but “${written}” was given.`);
    },
  };
}
