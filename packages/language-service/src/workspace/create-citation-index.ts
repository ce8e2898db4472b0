import type { CitationIndex, Occurrence } from './citation-index.js';
import { Entry } from './indexed-proposal.js';
import type { Making } from './indexed-proposal.js';
import { createInterner } from './interner.js';
import { createNameNumbers } from './name-numbers.js';
import type { Name } from './named-by.js';
import { createPackedTexts } from './packed-texts.js';
import { createProblemKinds } from './problem-kinds.js';
import type { Proposal } from './proposal.js';

/** An index that is told what proposals say. */
export interface MutableCitationIndex extends CitationIndex {
  /** Its citations are taken in at once, its problems when they are asked for. */
  put(proposal: Proposal): void;
  /** Keeps nothing of the proposal's words: nobody has it open. */
  settle(uri: string): void;
  remove(uri: string): void;
}

/** A proposal's place in the lists, whatever it says. */
interface Slot {
  readonly uri: string;
  entry: Entry;
}

/** Who uses a name: by URI. */
interface Users {
  slots: Slot[];
  count: number;
}

/** A list of so many is made anew for each that comes, without room for sixteen more: there are as many lists as names. */
const FEW = 32;

/**
 * Lists are kept in order, and only those change whose names a proposal begins or ceases to use: who types in one
 * paragraph moves nothing. Counts are kept, not counted.
 */
export function createCitationIndex(): MutableCitationIndex {
  const intern = createInterner();
  const making: Making = {
    intern,
    numbers: createNameNumbers(intern),
    kinds: createProblemKinds(),
    texts: createPackedTexts(),
  };
  const { numbers } = making;
  const users: (Users | undefined)[] = [];
  const slots = new Map<string, Slot>();
  let uris: readonly string[] | undefined;

  const change = (slot: Slot, before: Uses, now: Uses): void => {
    for (const [number, count] of now) {
      const list = users[number];
      if (!list) {
        users[number] = { slots: [slot], count };
        continue;
      }
      if (!before.has(number)) {
        const place = placeOf(list.slots, slot.uri);
        if (list.slots.length < FEW) list.slots = list.slots.toSpliced(place, 0, slot);
        else list.slots.splice(place, 0, slot);
      }
      list.count += count - (before.get(number) ?? 0);
    }
    for (const [number, count] of before) {
      if (now.has(number)) continue;
      const list = users[number]!;
      list.slots.splice(placeOf(list.slots, slot.uri), 1);
      list.count -= count;
      if (list.slots.length > 0) continue;
      users[number] = undefined;
      numbers.release(number);
    }
  };
  const occurrences = (
    kind: Name['kind'],
    source: string,
    id: string,
    wanted?: (key: string) => boolean,
  ): Occurrence[] => {
    const number = numbers.known(kind, source, id);
    const found: Occurrence[] = [];
    if (number === undefined) return found;
    for (const { entry } of users[number]?.slots ?? [])
      for (const each of entry.occurrences(number, wanted)) found.push(each);
    return found;
  };
  return {
    put: (proposal) => {
      const known = slots.get(proposal.uri);
      const before = known?.entry.uses() ?? NONE;
      const uri = known?.uri ?? proposal.uri;
      const entry = new Entry(uri, proposal, making);
      const slot = known ?? { uri, entry };
      slot.entry = entry;
      change(slot, before, entry.uses());
      if (known) return;
      slots.set(uri, slot);
      uris = undefined;
    },
    settle: (uri) => slots.get(uri)?.entry.settle(),
    remove: (uri) => {
      const slot = slots.get(uri);
      if (!slot) return;
      change(slot, slot.entry.uses(), NONE);
      slots.delete(uri);
      uris = undefined;
    },
    citing: (source, id, wanted) => occurrences('finding', source, id, wanted),
    astray: (source, id) => occurrences('astray', source, id.toLowerCase()),
    behind: (source, id) => {
      const found = new Map<string, Occurrence>();
      for (const number of numbers.beginning(source, `${id}.`)) {
        // A key that names several is found for each.
        for (const { entry } of users[number]?.slots ?? [])
          for (const each of entry.occurrences(number)) found.set(`${each.span.start.offset} ${each.uri}`, each);
      }
      return [...found.values()];
    },
    under: (word) => occurrences('word', '', word.toLowerCase()),
    count: (source, id) => {
      const number = numbers.known('finding', source, id);
      return number === undefined ? 0 : users[number]!.count;
    },
    citingIn: (uri, source, id) => {
      const number = numbers.known('finding', source, id);
      return number === undefined ? [] : [...(slots.get(uri)?.entry.occurrences(number) ?? [])];
    },
    proposalsCiting: (source, id, limit) => {
      const number = numbers.known('finding', source, id);
      const citing = (number === undefined ? undefined : users[number]?.slots) ?? [];
      return { uris: citing.slice(0, limit).map(({ uri }) => uri), total: citing.length };
    },
    uris: () => (uris ??= [...slots.keys()].sort()),
    proposal: (uri) => slots.get(uri)?.entry,
  };
}

type Uses = ReturnType<Entry['uses']>;

const NONE: Uses = new Map();

/** Where it is, or has to go. */
function placeOf(slots: readonly Slot[], uri: string): number {
  let low = 0;
  let high = slots.length;
  if (high > 0 && slots[high - 1]!.uri < uri) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]!.uri < uri) low = middle + 1;
    else high = middle;
  }
  return low;
}
