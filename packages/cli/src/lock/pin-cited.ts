import { pin, findPinKey, prunePins } from '@findings/check';
import type { Lock, Pin, PinResult } from '@findings/check';
import type { CitedPins } from './collect-pins.js';

/** The changes to one lock. */
export interface PinResults extends Pick<PinResult, 'lock' | 'added' | 'accepted' | 'moved'> {
  readonly unchanged: number;
  readonly removed: ReadonlyMap<string, Pin>;
}

/**
 * Pins all cited targets, and removes pins that are not needed.
 *
 * @param coversAll whether these documents are all that use the lock. If not, no pins are removed.
 */
export function pinCited(cited: CitedPins, previous: Lock, coversAll: boolean, acceptMoved: boolean): PinResults {
  const { keys, others } = cited;
  let lock = previous;
  const all: PinResult[] = [];
  for (const [library, entries] of Map.groupBy(keys, ([, each]) => each)) {
    const pinKeys = entries.map(([key]) => key);
    const result = pin(library, pinKeys, lock, { acceptMoved });
    all.push(result);
    ({ lock } = result);
  }
  const reports = [...others.keys()].flatMap((library) => library.reports.map(({ key }) => key));
  const pruned = coversAll
    ? prunePins(lock, neededKeys(cited, lock), reports)
    : { lock, removed: new Map<string, Pin>() };
  return {
    ...pruned,
    added: all.flatMap((each) => each.added),
    accepted: all.flatMap((each) => each.accepted),
    moved: all.flatMap((each) => each.moved),
    unchanged: all.reduce((sum, each) => sum + each.unchanged.length, 0),
  };
}

/** A key that does not resolve any more keeps its pin, which is needed to find where the text has moved. */
function neededKeys({ keys, others }: CitedPins, lock: Lock): ReadonlySet<string> {
  const needed = new Set(keys.keys());
  for (const [library, written] of others) {
    for (const [id, resolution] of written) {
      const key = findPinKey(lock, library, id, resolution);
      if (key !== undefined) needed.add(key);
    }
  }
  return needed;
}
