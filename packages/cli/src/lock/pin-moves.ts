import { nodeFiles } from '@findings/project/node';
import { movePins, findPinKey, findMoves } from '@findings/check';
import type { DocumentProblem, Lock } from '@findings/check';
import type { Library } from '@findings/core/library';
import type { Configuration } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { counted } from '../render/count-noun.js';
import type { Terminal } from '../terminal/terminal.js';
import { updateLockFile } from './update-lock-file.js';
import { lockPathOf } from '@findings/project';

/**
 * Pins that go along with citations, in a run that rewrites all citations of a configuration's documents. Both have to
 * happen: who moved citations twice by the same pins would follow the text that stood there before.
 */
export interface PinMoves {
  isFor(configuration: Configuration): boolean;
  /** What is pinned once the citations are rewritten. */
  after(lock: Lock, library: Library): Lock;
  /** Told what is wrong with each document before it is rewritten. */
  note(problems: readonly DocumentProblem[], lock: Lock, library: Library): void;
  /**
   * Writes the lock, where something moved.
   *
   * @param left how many documents could not be rewritten, which was told
   * @throws Failure where it cannot be written
   */
  save(left: number): Promise<void>;
}

export function createPinMoves(configuration: Configuration, terminal: Terminal): PinMoves {
  const path = lockPathOf(nodeFiles.paths, configuration);
  const known = new Map<Library, Lock>();
  const noted = new Map<Library, Set<string>>();
  let read: Lock | undefined;
  return {
    isFor: (other) => lockPathOf(nodeFiles.paths, other) === path,
    after: (lock, library) => {
      const moved = known.get(library) ?? movePins(lock, findMoves(lock, library));
      known.set(library, moved);
      return moved;
    },
    note: (problems, lock, library) => {
      read = lock;
      for (const { code, fix, id = '' } of problems) {
        const key = code === 'citation.moved' && fix ? findPinKey(lock, library, id, library.resolve(id)) : undefined;
        if (key === undefined) continue;
        const keys = noted.get(library) ?? new Set<string>();
        noted.set(library, keys.add(key));
      }
    },
    save: async (left) => {
      const lock = read;
      if (!lock || noted.size === 0) return;
      const all = [...noted].flatMap(([library, keys]) =>
        findMoves(lock, library).filter(({ from }) => keys.has(from)),
      );
      const moves = new Map(all.map((move) => [move.from, move]));
      const shown = displayPath(path, terminal.directory);
      await updateLockFile(path, shown, (current) => ({ lock: movePins(current, moves.values()) }));
      const rest = left > 0 ? ' What could not be read or written still cites by the old ids: look at it by hand.' : '';
      terminal.warn(`${counted(moves.size, 'pin')} moved along in ${shown}.${rest}`);
    },
  };
}
