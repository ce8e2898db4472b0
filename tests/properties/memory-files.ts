import { posix } from 'node:path';
import { translateEnglish } from '@findings/core/text';
import { type Problem } from '@findings/core';
import { Failure, type Files } from '@findings/project';
import { demand, demandSpan } from './demand.ts';

/** A file system in memory, with texts by absolute path. */
export function memoryFiles(texts: ReadonlyMap<string, string>): Files {
  const names = [...texts.keys()];
  return {
    say: translateEnglish,
    paths: posix,
    kindOf: (path) =>
      texts.has(path) ? 'file' : names.some((name) => name.startsWith(`${path}/`)) ? 'folder' : undefined,
    read: (path, shown) => {
      const text = texts.get(path);
      if (text === undefined) throw new Failure(`“${shown}” does not exist.`);
      return text;
    },
    listFolder: (folder) => names.filter((name) => posix.dirname(name) === folder).map((name) => posix.basename(name)),
    sampleReport: () => Promise.reject(new Failure('There is no sample report.')),
  };
}

/** Runs a reader. If it refuses its input, its error must have a message and a position. */
export function demandLocatedErrors<Value>(name: string, text: string, run: () => Value): Value | undefined {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const problems = error.fileProblems.flatMap((each) => each.problems);
    demand(problems.length > 0 && error.message !== '', `${name}: an error has a position`, () => error.message);
    demandProblems(name, text, problems);
    return undefined;
  }
}

export function demandProblems(name: string, text: string, problems: readonly Problem[]): void {
  for (const { message, span } of problems) {
    demand(
      message.trim() !== '' && span !== undefined,
      `${name}: a problem has a message and a position`,
      () => message,
    );
    if (span) demandSpan(name, text, span);
  }
}
