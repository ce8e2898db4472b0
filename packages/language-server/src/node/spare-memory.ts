import { constants, PerformanceObserver } from 'node:perf_hooks';
import type { PerformanceEntry } from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps V8 from taking more and more room for what is new, and for what is garbage already. Indexing and typing make much that
 * is garbage at once, which V8 takes for a reason to collect it more seldom: it lets the heap grow to up to four times what is
 * in use. Here it may grow by so much, whatever is in use: by what three seconds of quick typing in a proposal of a megabyte leave.
 *
 * Sizes can only be told to `node`, which editors start without options; how fast they grow can be told at any time, but what
 * has grown stays until `giveBack`.
 */
export function spareMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  // What V8 once saw survive would be put with what is old at once, where it stays until all of the heap is collected.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // As Node 20 does by itself: otherwise nothing that is new is thrown away while the heap is looked through, which takes a while.
  setFlagsFromString('--no-separate-gc-phases');
  setFlagsFromString(`--heap-growing-percent=${UNHEARD_PERCENT}`);
  // To move what is in use together takes as much memory once more, which V8 keeps: that waits for `giveBack`.
  setFlagsFromString('--gc-experiment-less-compaction');
  new PerformanceObserver((list) => {
    if (!list.getEntries().some(isWhole)) return;
    grow((used = getHeapStatistics().used_heap_size));
    // V8 made it small again while nothing happened.
    if (collect) growNursery(collect);
  }).observe({ entryTypes: ['gc'] });
}

/** Bytes that were in use when all of the heap was looked through last; nothing is heard of it while a report is read. */
let used = 0;

/** Bytes by which the heap may grow until all of it is looked through again: by more until the first report was read, when little is there. */
const ROOM = { reading: 64e6, typing: 20e6 };
let room = ROOM.reading;
/** While a long report is read, nothing is heard of what was collected. */
const UNHEARD_PERCENT = 20;
/** V8's own. */
const MOST_PERCENT = 300;

/** Holds from the next collection on. */
function grow(used: number): void {
  const percent = Math.min(MOST_PERCENT, Math.ceil((100 * room) / used));
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** Whether all of the heap was collected, and not only what is new. */
function isWhole(entry: PerformanceEntry): boolean {
  const { detail } = entry as PerformanceEntry & { readonly detail: { readonly kind?: number } };
  return detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}

/** Whether a long report was read since the last time that memory was given back. */
let isReading = false;

/** Bytes that the process holds beside what is in use, beyond which it is worth half a second to give them back. */
const WASTE = 30e6;

/**
 * Gives back the memory that V8 keeps for later: after a long report was read that is as much as the report takes, and after
 * ten thousand proposals it lies in pieces between what is in use.
 */
export function giveBack(): void {
  room = ROOM.typing;
  // Then come the proposals that cite it.
  if (isReading) wanted = NURSERY.indexing;
  isReading = false;
  const { rss, external } = process.memoryUsage();
  if (rss - external - used < PROGRAM + WASTE) return;
  collect ??= collector();
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  growNursery(collect);
}

/**
 * Tells V8 how much is in use before there is much more: until it has looked through the heap for the first time, it lets it grow to
 * half a gigabyte.
 */
export function lookThrough(): void {
  room = ROOM.reading;
  wanted = NURSERY.otherwise;
  isReading = true;
  setFlagsFromString(`--heap-growing-percent=${UNHEARD_PERCENT}`);
  collect ??= collector();
  collect({ type: 'major', execution: 'sync' });
  growNursery(collect);
}

/** Gives back what only helps while much is worked through: from now on somebody types. */
export function settleDown(): void {
  wanted = NURSERY.otherwise;
  // What was read was no report, or all that cites it is indexed.
  isReading = false;
  if (!collect || nursery() < NURSERY.indexing) return;
  // Only the room for what is new is to be smaller: to move what is old would take memory, and a while.
  setFlagsFromString('--no-compact');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  setFlagsFromString('--compact');
  growNursery(collect);
}

/** Node itself and the code of the server. */
const PROGRAM = 70e6;

/**
 * Bytes of the room for what is new: V8 starts with one million. More of it, and less has to be moved; but it is held as well, and
 * by as much more may the heap grow while a report is read.
 */
const NURSERY = { indexing: 32e6, otherwise: 8e6 };
let wanted = NURSERY.otherwise;
/** Objects that are more than V8 starts with has room for. */
const FILLING = 30_000;

/**
 * What is new is thrown away soon only where it is not moved to what is old before: ten thousand proposals need more room for it
 * than a report, of which most stays. It grows once, and no more.
 */
function growNursery(collectNew: Collect): void {
  setFlagsFromString('--semi-space-growth-factor=4');
  for (let turn = 0; turn < 5 && nursery() < wanted; turn++) {
    const filling = Array.from({ length: FILLING }, (_, index) => ({ index }));
    collectNew({ type: 'minor', execution: 'sync' });
    filling.length = 0;
  }
  setFlagsFromString('--semi-space-growth-factor=1');
}

function nursery(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? Infinity;
}

type Collect = (wanted: {
  readonly type: 'major' | 'minor';
  readonly execution: 'sync';
  readonly flavor?: 'last-resort';
}) => void;
let collect: Collect | undefined;

/** V8 shows it only to contexts that are made after it was told to. */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  return gc;
}
