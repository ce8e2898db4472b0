import { updateLockFile } from '@findings/project/node';
import { movePins, findPinKey, findMoves } from '@findings/check';
import type { DocumentProblem, Lock } from '@findings/check';
import type { Library } from '@findings/core/library';
import type { Configuration } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { countNoun } from '../render/count-noun.js';
import type { Terminal } from '../terminal/terminal.js';
import { lockPathOf } from '@findings/project';
import { nodeFiles } from '../files/node-files.js';

/**
 * Moves pins together with the citations that a run rewrites. Both must happen: rewriting citations twice with the same pins
 * would follow the text that was at the new id before.
 */
export interface PinMoves {
  appliesTo(configuration: Configuration): boolean;
  /** The lock after the citations are rewritten. */
  lockAfter(lock: Lock, library: Library): Lock;
  /** Records the moves that the problems of a document fix. */
  record(problems: readonly DocumentProblem[], lock: Lock, library: Library): void;
  /**
   * Writes the lock if pins have moved.
   *
   * @param unchecked the number of documents that could not be rewritten
   * @throws Failure if the lock cannot be written
   */
  save(unchecked: number): Promise<void>;
}

export function createPinMoves(configuration: Configuration, terminal: Terminal): PinMoves {
  const path = lockPathOf(nodeFiles.paths, configuration);
  const known = new Map<Library, Lock>();
  const recorded = new Map<Library, Set<string>>();
  let currentLock: Lock | undefined;
  return {
    appliesTo: (other) => lockPathOf(nodeFiles.paths, other) === path,
    lockAfter: (lock, library) => {
      const moved = known.get(library) ?? movePins(lock, findMoves(lock, library));
      known.set(library, moved);
      return moved;
    },
    record: (problems, lock, library) => {
      currentLock = lock;
      for (const { code, fix, id = '' } of problems) {
        const key = code === 'citation.moved' && fix ? findPinKey(lock, library, id, library.resolve(id)) : undefined;
        if (key === undefined) continue;
        const keys = recorded.get(library) ?? new Set<string>();
        recorded.set(library, keys.add(key));
      }
    },
    save: async (unchecked) => {
      const lock = currentLock;
      if (!lock || recorded.size === 0) return;
      const all = [...recorded].flatMap(([library, keys]) =>
        findMoves(lock, library).filter(({ from }) => keys.has(from)),
      );
      const moves = new Map(all.map((move) => [move.from, move]));
      const name = displayPath(path, terminal.directory);
      await updateLockFile(path, name, (current) => ({ lock: movePins(current, moves.values()) }));
      const rest =
        unchecked > 0 ? ' Files that could not be read or written still have the old ids. Correct them by hand.' : '';
      terminal.warn(`${countNoun(moves.size, 'saved text', 'saved texts')} moved to new ids in ${name}.${rest}`);
    },
  };
}
