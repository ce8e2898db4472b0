import { Failure, didYouMean } from '@findings/project';

/** One option of a command. */
export interface Option<Value> {
  /** Said in the help. */
  readonly about: string;
  readonly short?: string;
  /** What stands behind the option in the help: `FILE`, `pretty|json`; a flag has none. */
  readonly value?: string;
  /** Turns what was written into the value. */
  readonly read?: (written: string, option: string) => Value;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What was given, by the options' names; undefined for what was not. */
export type Values<Given extends Options> = {
  readonly [Name in keyof Given]: (Given[Name] extends Option<infer Value> ? Value : never) | undefined;
};

export function flag(about: string, short?: string): Option<boolean> {
  return { about, ...(short !== undefined && { short }) };
}

/** One of several words. */
export function choice<const Word extends string>(words: readonly Word[], about: string): Option<Word> {
  return {
    about,
    value: words.join('|'),
    read: (written, option) => {
      const word = words.find((one) => one === written);
      if (word !== undefined) return word;
      throw new Failure(
        `${option} knows no “${written}”: it is ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}.` +
          didYouMean(written, words),
      );
    },
  };
}

export function text(value: string, about: string, short?: string): Option<string> {
  return {
    about,
    value,
    ...(short !== undefined && { short }),
    read: (written, option) => {
      if (written !== '') return written;
      throw new Failure(`${option} needs a value: ${option} ${value}`);
    },
  };
}

/** A whole number, not negative. */
export function count(about: string, least = 0): Option<number> {
  return {
    about,
    value: 'N',
    read: (written, option) => {
      const number = /^\d{1,15}$/.test(written) ? Number(written) : -1;
      if (number >= least) return number;
      throw new Failure(`${option} needs a whole number from ${least} up, and “${written}” is none.`);
    },
  };
}
