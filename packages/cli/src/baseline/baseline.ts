import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { CheckDocumentFile } from '../documents/document-result.js';
import { Failure } from '@findings/project';
import { readText } from '@findings/project/node';
import { displayPath, toSlashPath } from '../files/display-path.js';
import { writeFile } from '../files/write-file.js';
import { counted } from '../render/count-noun.js';
import type { Terminal } from '../terminal/terminal.js';
import { baselineText } from './baseline-format.js';
import type { AcceptedProblems } from './baseline-format.js';
import { compareWithBaseline, countOf } from './compare-problems.js';
import { readBaseline } from './read-baseline.js';

export interface BaselineRequest {
  readonly file: string;
  /** Accepts all that is found, or takes out what is gone. */
  readonly change?: 'update' | 'prune' | undefined;
}

export interface Baseline {
  /** Leaves out of an answer what was accepted. */
  around(answer: CheckDocumentFile): CheckDocumentFile;
  /** Writes the file where that was asked for, or says what is gone. */
  finish(): void;
}

/** @throws Failure where the file is not there, or is no baseline */
export function openBaseline({ file, change }: BaselineRequest, terminal: Terminal): Baseline {
  const path = resolve(terminal.directory, file);
  const shown = displayPath(path, terminal.directory);
  const folder = dirname(path);
  const accepted = read(path, shown, change);
  const now = new Map(accepted);
  let gone = 0;
  return {
    around: (answer) => async (document, bytes) => {
      const said = await answer(document, bytes);
      const name = toSlashPath(relative(folder, document.path));
      const before = accepted.get(name);
      // What could not be checked may be as it was.
      if (!said.done || (said.problems.length === 0 && !before)) return said;
      const { left, found, kept, gone: here } = compareWithBaseline(said, change === 'update' ? undefined : before);
      gone += here;
      now.set(name, change === 'update' ? found : kept);
      if (change === 'update') return { ...said, problems: [], accepted: said.problems.length };
      return { ...said, problems: left, accepted: said.problems.length - left.length };
    },
    finish: () => {
      for (const [name, marks] of now) {
        if (existsSync(resolve(folder, name))) continue;
        if (change !== 'update') gone += countOf(new Map([[name, marks]]));
        now.delete(name);
      }
      if (change) write(path, shown, now, terminal);
      else if (gone > 0) tellGone(gone, shown, terminal);
    },
  };
}

function read(path: string, shown: string, change: BaselineRequest['change']): AcceptedProblems {
  if (!existsSync(path)) {
    if (change === 'update') return new Map();
    throw new Failure(
      `there is no baseline “${shown}”. To accept all problems that there are now: ` +
        `findings check --baseline ${shown} --update-baseline`,
    );
  }
  if (!statSync(path).isFile()) throw new Failure(`“${shown}” is not a file, and --baseline names one.`);
  return readBaseline(readText(path, shown), shown);
}

function write(path: string, shown: string, accepted: AcceptedProblems, terminal: Terminal): void {
  writeFile(path, shown, baselineText(accepted));
  const files = [...accepted.values()].filter((marks) => marks.size > 0).length;
  const what = `${counted(countOf(accepted), 'problem')} in ${counted(files, 'file')}`;
  terminal.warn(`“${shown}” accepts ${what}.`);
}

function tellGone(gone: number, shown: string, terminal: Terminal): void {
  const they = gone === 1 ? 'it' : 'them';
  terminal.warn(
    `${counted(gone, 'problem')} that “${shown}” accepts ${gone === 1 ? 'is' : 'are'} gone. ` +
      `To take ${they} out: findings check --baseline ${shown} --prune-baseline`,
  );
}
