import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { CheckDocumentFile } from '../documents/document-result.js';
import { Failure } from '@findings/project';
import { readText, writeFile } from '@findings/project/node';
import { displayPath, toSlashPath } from '../files/display-path.js';
import { countNoun } from '../render/count-noun.js';
import type { Terminal } from '../terminal/terminal.js';
import { baselineText } from './baseline-format.js';
import type { AcceptedProblems } from './baseline-format.js';
import { compareWithBaseline, countOf } from './compare-problems.js';
import { readBaseline } from './read-baseline.js';

export interface BaselineRequest {
  readonly file: string;
  /** Whether to accept all current problems, or to remove fixed ones. */
  readonly change?: 'update' | 'prune' | undefined;
}

export interface Baseline {
  /** Removes accepted problems from results. */
  wrap(check: CheckDocumentFile): CheckDocumentFile;
  /** Writes the file if requested, or reports how many accepted problems are fixed. */
  finish(): void;
}

/** @throws Failure if the file does not exist or is not a baseline */
export function openBaseline({ file, change }: BaselineRequest, terminal: Terminal): Baseline {
  const path = resolve(terminal.directory, file);
  const displayName = displayPath(path, terminal.directory);
  const folder = dirname(path);
  const accepted = read(path, displayName, change);
  const updated = new Map(accepted);
  let fixedCount = 0;
  return {
    wrap: (check) => async (document, bytes) => {
      const result = await check(document, bytes);
      const name = toSlashPath(relative(folder, document.path));
      const before = accepted.get(name);
      // Problems of a document that could not be checked may still exist.
      if (!result.isComplete || (result.problems.length === 0 && !before)) return result;
      const {
        remaining,
        found,
        kept,
        fixedCount: fixed,
      } = compareWithBaseline(result, change === 'update' ? undefined : before);
      fixedCount += fixed;
      updated.set(name, change === 'update' ? found : kept);
      if (change === 'update') return { ...result, problems: [], accepted: result.problems.length };
      return { ...result, problems: remaining, accepted: result.problems.length - remaining.length };
    },
    finish: () => {
      for (const [name, problems] of updated) {
        if (existsSync(resolve(folder, name))) continue;
        if (change !== 'update') fixedCount += countOf(new Map([[name, problems]]));
        updated.delete(name);
      }
      if (change) write(path, displayName, updated, terminal);
      else if (fixedCount > 0) reportFixed(fixedCount, displayName, terminal);
    },
  };
}

function read(path: string, displayName: string, change: BaselineRequest['change']): AcceptedProblems {
  if (!existsSync(path)) {
    if (change === 'update') return new Map();
    throw new Failure(
      `there is no baseline “${displayName}”. To accept all current problems: ` +
        `findings check --baseline ${displayName} --update-baseline`,
    );
  }
  if (!statSync(path).isFile()) throw new Failure(`“${displayName}” is not a file, but --baseline needs one.`);
  return readBaseline(readText(path, displayName), displayName);
}

function write(path: string, displayName: string, accepted: AcceptedProblems, terminal: Terminal): void {
  writeFile(path, displayName, baselineText(accepted));
  const files = [...accepted.values()].filter((problems) => problems.size > 0).length;
  const what = `${countNoun(countOf(accepted), 'problem')} in ${countNoun(files, 'file')}`;
  terminal.warn(`“${displayName}” accepts ${what}.`);
}

function reportFixed(count: number, displayName: string, terminal: Terminal): void {
  terminal.warn(
    `${countNoun(count, 'accepted problem')} of “${displayName}” ${count === 1 ? 'is' : 'are'} fixed. ` +
      `To remove ${count === 1 ? 'it' : 'them'}: findings check --baseline ${displayName} --prune-baseline`,
  );
}
