import { constants, PerformanceObserver } from 'node:perf_hooks';
import type { PerformanceEntry } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

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
  setFlagsFromString('--heap-growing-percent=30');
  new PerformanceObserver((list) => {
    if (list.getEntries().some(isWhole)) grow(getHeapStatistics().used_heap_size);
  }).observe({ entryTypes: ['gc'] });
}

/** Bytes by which the heap may grow until all of it is looked through again. */
const ROOM = 96e6;
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
