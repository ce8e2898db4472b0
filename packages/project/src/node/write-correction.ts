import { movePins, writeLock, type PinMove } from '@findings/check';
import { existsSync } from 'node:fs';
import type { CitingProposal } from '../citing-proposal.js';
import { Failure } from '../failure.js';
import { displayPath } from '../files.js';
import { moveCitations, pinMovesOf, type MovedId } from '../move-citations.js';
import { isWordFile } from '../word-file.js';
import { withFileMutex } from './file-mutex.js';
import { readLockFile } from './lock-file.js';
import { nodeFiles } from './node-files.js';
import { decode, readBytes } from './read-text.js';
import { checkWritable, replaceFile } from './write-file.js';

/** A corrected report, and what was read before. */
export interface CorrectedFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly result: string;
  readonly moved: readonly MovedId[];
}

/** What a correction did to a proposal. */
export interface ProposalMove {
  readonly name: string;
  /** Of citations. */
  readonly count: number;
  /** Their ids, each once. */
  readonly moved: readonly MovedId[];
  /** A Word document is not changed: its citations have to be corrected by hand. */
  readonly isWord: boolean;
}

/** A file with its content before and after. */
export interface FileChange {
  readonly path: string;
  readonly name: string;
  readonly before: Buffer;
  readonly after: Buffer;
  /** Another run may be writing it at the same time. */
  readonly isLock?: true;
}

export interface WrittenCorrection {
  readonly moves: readonly ProposalMove[];
  /** For `undoCorrection`. */
  readonly changes: readonly FileChange[];
}

/**
 * Writes a corrected report, and the citations and pins that point to passages with new ids. Each file is replaced atomically, and
 * only if it has not changed since it was read. If one of them cannot be written, the others keep their content.
 *
 * @param directory messages show the paths of locks relative to this folder
 * @throws Failure that names the file that could not be written
 */
export async function writeCorrection(
  { path, name, bytes, result, moved }: CorrectedFile,
  proposals: readonly CitingProposal[],
  directory: string,
): Promise<WrittenCorrection> {
  const changes: FileChange[] = [{ path, name, before: bytes, after: Buffer.from(result) }];
  const moves: ProposalMove[] = [];
  const pins = new Map<string, PinMove[]>();
  for (const proposal of proposals) {
    const { displayName, source, citations, report, lock } = proposal;
    const { text, count, moved: ids } = moveCitations(source, citations, report, moved);
    if (count === 0) continue;
    const isWord = isWordFile(proposal.path);
    if (!isWord) changes.push(changeOf(proposal, text));
    moves.push({ name: displayName, count, moved: ids, isWord });
    if (existsSync(lock)) pins.set(lock, [...(pins.get(lock) ?? []), ...pinMovesOf(citations, report, moved)]);
  }
  for (const [lock, moving] of pins) {
    const change = lockChange(lock, displayPath(nodeFiles.paths, lock, directory), moving);
    if (change) changes.push(change);
  }
  await replaceFiles(changes);
  return { moves, changes };
}

/**
 * Gives the files of a correction their content from before, all or none.
 *
 * @throws Failure if one of them has changed since, or cannot be written
 */
export async function undoCorrection(changes: readonly FileChange[]): Promise<void> {
  for (const { path, name, after } of changes)
    if (!readBytes(path, name).equals(after))
      throw new Failure(`“${name}” was changed by another program, so this cannot be undone.`);
  await replaceFiles(changes.map((change) => ({ ...change, before: change.after, after: change.before })));
}

async function replaceFiles(changes: readonly FileChange[]): Promise<void> {
  for (const { path, name } of changes) checkWritable(path, name);
  const done: FileChange[] = [];
  try {
    for (const change of changes) {
      const { path, name, before, after, isLock } = change;
      const replace = (): void => replaceFile(path, name, before, after);
      if (isLock) await withFileMutex(path, name, replace);
      else replace();
      done.push(change);
    }
  } catch (error) {
    for (const change of done) restore(change);
    throw error;
  }
}

/** @throws Failure if the proposal has changed since its citations were read */
function changeOf({ path, displayName, source }: CitingProposal, text: string): FileChange {
  const before = readBytes(path, displayName);
  if (decode(before, `“${displayName}”`) !== source)
    throw new Failure(
      `“${displayName}” was changed by another program in the meantime. Nothing was written. Run the command again.`,
    );
  return { path, name: displayName, before, after: Buffer.from(text) };
}

/** Undefined if none of the moved passages is pinned. */
function lockChange(path: string, name: string, moves: readonly PinMove[]): FileChange | undefined {
  const { lock, bytes } = readLockFile(path, name);
  const text = writeLock(movePins(lock, moves));
  if (!bytes || text === writeLock(lock)) return undefined;
  return { path, name, before: bytes, after: Buffer.from(text), isLock: true };
}

/** Undoes a change, unless another program has changed the file since. */
function restore({ path, name, before, after }: FileChange): void {
  try {
    replaceFile(path, name, after, before);
  } catch {
    // The first failure is reported. It names the file that prevented the correction.
  }
}
