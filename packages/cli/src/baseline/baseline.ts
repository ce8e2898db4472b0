import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Failure } from '@findings/project';
import type { CheckDocumentFile, DocumentResult } from '../documents/document-result.js';
import { displayPath, toSlashPath } from '../files/display-path.js';
import { countNoun } from '../render/count-noun.js';
import type { Terminal } from '../terminal/terminal.js';
import { readBaselineFile, writeBaselineFile } from './baseline-file.js';
import type { Problem } from '@findings/core';
import { createHash } from 'node:crypto';
import { say } from '../terminal/say.js';

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
export function openBaseline({ file, change }: BaselineRequest, { directory, warn }: Terminal): Baseline {
  const path = resolve(directory, file);
  const displayName = displayPath(path, directory);
  const folder = dirname(path);
  const accepted = readBaselineFile(path, displayName) ?? new Map<string, ReadonlyMap<string, number>>();
  if (change !== 'update' && !existsSync(path)) {
    throw new Failure(
      `There is no baseline “${displayName}”. To accept all current problems: ` +
        say`findings check --baseline ${displayName} --update-baseline`,
    );
  }
  const updated = new Map(accepted);
  let fixedCount = 0;
  return {
    wrap: (check) => async (document, bytes) => {
      const result = await check(document, bytes);
      const name = toSlashPath(relative(folder, document.path));
      const before = accepted.get(name);
      // Problems of a document that could not be checked may still exist.
      if (!result.isComplete || (result.problems.length === 0 && !before)) return result;
      const { remaining, found, kept } = compare(result, before ?? new Map());
      if (change === 'update') {
        updated.set(name, found);
        return { ...result, problems: [], accepted: result.problems.length };
      }
      updated.set(name, kept);
      fixedCount += before ? sumOf(before) - sumOf(kept) : 0;
      return { ...result, problems: remaining, accepted: result.problems.length - remaining.length };
    },
    finish: () => {
      for (const [name, problems] of updated) {
        if (existsSync(resolve(folder, name))) continue;
        fixedCount += sumOf(problems);
        updated.delete(name);
      }
      if (change) {
        writeBaselineFile(path, displayName, updated);
        const counts = [...updated.values()].map(sumOf).filter((count) => count > 0);
        const total = counts.reduce((sum, count) => sum + count, 0);
        warn(`“${displayName}” accepts ${countNoun(total, 'problem')} in ${countNoun(counts.length, 'file')}.`);
      } else if (fixedCount > 0) {
        warn(
          `${countNoun(fixedCount, 'accepted problem')} of “${displayName}” ${fixedCount === 1 ? 'is' : 'are'} fixed. ` +
            say`To remove ${fixedCount === 1 ? 'it' : 'them'}: findings check --baseline ${displayName} --prune-baseline`,
        );
      }
    },
  };
}

/**
 * Compares the problems of a document with the accepted ones, by fingerprint. Of equal problems, the first ones are the accepted
 * ones.
 *
 * @returns the problems that are not accepted, and the counts of all problems and of the accepted ones that still exist
 */
function compare({ source, problems }: DocumentResult, accepted: ReadonlyMap<string, number>) {
  const found = new Map<string, number>();
  const remaining = problems.filter((problem) => {
    const fingerprint = problemFingerprint(source, problem);
    const count = (found.get(fingerprint) ?? 0) + 1;
    found.set(fingerprint, count);
    return count > (accepted.get(fingerprint) ?? 0);
  });
  const kept = new Map(
    [...accepted]
      .map(([fingerprint, count]) => [fingerprint, Math.min(count, found.get(fingerprint) ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
  return { remaining, found, kept };
}

/** How many problems are accepted. */
function sumOf(problems: ReadonlyMap<string, number>): number {
  return [...problems.values()].reduce((sum, count) => sum + count, 0);
}

/** The number of words before and after a problem that are part of its fingerprint. */
const CONTEXT_WORDS = 2;
/** The context is searched for words in this many UTF-16 code units. */
const CONTEXT_LENGTH = 80;
/** Of a longer problem, only this many UTF-16 code units at each end count. */
const MAX_LENGTH = 500;

const BLANK_LINE = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/;

/**
 * Identifies a problem in its document by its code, its words, and the words next to it in the same paragraph. The fingerprint
 * stays the same if the problem moves within the document, or the paragraph is wrapped differently.
 */
export function problemFingerprint(source: string, { code, span }: Problem): string {
  const { start, end } = span ? { start: span.start.offset, end: span.end.offset } : { start: 0, end: 0 };
  const before = source.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = source.slice(end, end + CONTEXT_LENGTH);
  const hash = createHash('sha256');
  for (const words of [
    wordsOf(source.slice(start, Math.min(end, start + MAX_LENGTH))),
    wordsOf(source.slice(Math.max(start, end - MAX_LENGTH), end)),
    wordsOf(before.split(BLANK_LINE).at(-1) ?? '').slice(-CONTEXT_WORDS),
    wordsOf(after.split(BLANK_LINE, 1)[0] ?? '').slice(0, CONTEXT_WORDS),
  ]) {
    const text = words.join(' ');
    // The length marks where the part ends, so that other parts cannot give the same hash.
    hash.update(`${text.length}:${text}`);
  }
  return `${code} ${hash.digest('hex').slice(0, 16)}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
