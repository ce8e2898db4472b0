import { pin, findPinKey, prunePins } from '@findings/check';
import type { Library } from '@findings/core/library';
import type { Lock, Pin, PinResult } from '@findings/check';
import type { CitedPins } from './collect-pins.js';

/** What pinning did to one lock. */
export interface PinResults extends Pick<PinResult, 'lock' | 'added' | 'accepted' | 'moved'> {
  readonly unchanged: number;
  readonly removed: ReadonlyMap<string, Pin>;
}

/**
 * Pins all that is cited, report by report.
 *
 * @param whole whether what is not cited by these documents is cited by none
 */
export function pinCited(cited: CitedPins, previous: Lock, whole: boolean, acceptMoved: boolean): PinResults {
  const { keys, others } = cited;
  let lock = previous;
  const all: PinResult[] = [];
  for (const [library, own] of byLibrary(keys)) {
    const pinning = pin(library, own, lock, { acceptMoved });
    all.push(pinning);
    ({ lock } = pinning);
  }
  const reports = [...others.keys()].flatMap((library) => library.reports.map(({ key }) => key));
  const pruned = whole ? prunePins(lock, neededKeys(cited, lock), reports) : { lock, removed: new Map<string, Pin>() };
  return {
    ...pruned,
    added: all.flatMap((each) => each.added),
    accepted: all.flatMap((each) => each.accepted),
    moved: all.flatMap((each) => each.moved),
    unchanged: all.reduce((sum, each) => sum + each.unchanged.length, 0),
  };
}

function byLibrary(keys: ReadonlyMap<string, Library>): ReadonlyMap<Library, readonly string[]> {
  const sorted = new Map<Library, string[]>();
  for (const [key, library] of keys) {
    const own = sorted.get(library);
    if (own) own.push(key);
    else sorted.set(library, [key]);
  }
  return sorted;
}

/** An id that names nothing any more keeps its pin: by it is known where its text stands now. */
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
