import { constants, PerformanceObserver } from 'node:perf_hooks';
import type { PerformanceEntry } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps V8 from taking more and more room for what is new, and for what is garbage already. Indexing and typing make much that
 * is garbage at once, which V8 takes for a reason to collect it more seldom: it lets the heap grow to up to four times what is
 * in use. Here it may grow by so much, whatever is in use: by what a second or two of quick typing in a proposal of a megabyte leaves.
 *
 * These sizes can only be told to `node`, which editors start without options; how fast they grow can be told at any time,
 * but what has grown stays.
 */
export function spareMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  // Nothing else is heard of while a long report is read.
  setFlagsFromString('--heap-growing-percent=15');
  // To move what is in use together takes as much memory once more, which V8 keeps: that waits for `giveBack`.
  setFlagsFromString('--gc-experiment-less-compaction');
  new PerformanceObserver((list) => {
    if (list.getEntries().some(isWhole)) grow(getHeapStatistics().used_heap_size);
  }).observe({ entryTypes: ['gc'] });
}

/** Bytes by which the heap may grow until all of it is looked through again. */
const ROOM = 48e6;
/** V8's own. */
const MOST_PERCENT = 300;

/** Holds from the next collection on. */
function grow(used: number): void {
  const percent = Math.min(MOST_PERCENT, Math.ceil((100 * ROOM) / used));
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** Whether all of the heap was collected, and not only what is new. */
function isWhole(entry: PerformanceEntry): boolean {
  const { detail } = entry as PerformanceEntry & { readonly detail: { readonly kind?: number } };
  return detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}

/** Bytes that the process holds beside what is in use, beyond which it is worth a fraction of a second to give them back. */
const WASTE = 80e6;

/**
 * Gives back the memory that V8 keeps for later: after a long report was read that is as much as the report takes, and after
 * ten thousand proposals it lies in pieces between what is in use.
 */
export function giveBack(): void {
  const { rss, heapUsed, external } = process.memoryUsage();
  if (rss - heapUsed - external < WASTE + PROGRAM) return;
  collectAll ??= collector();
  collectAll({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Node itself and the code of the server. */
const PROGRAM = 70e6;

interface Wanted {
  readonly type: 'major';
  readonly execution: 'sync';
  readonly flavor: 'last-resort';
}
let collectAll: ((wanted: Wanted) => void) | undefined;

/** V8 shows it only to contexts that are made after it was told to. */
function collector(): (wanted: Wanted) => void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (wanted: Wanted) => void;
  setFlagsFromString('--no-expose-gc');
  return gc;
}
