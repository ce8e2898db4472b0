import type { OffsetRange } from '@findings/language';

const FENCE = /^(?:`{3,}|~{3,})/gm;

/**
 * Whether an offset is in code between fences; a fence that nothing closes opens none. Offsets are asked for in ascending order.
 */
export function fencedCode(text: string): (offset: number) => boolean {
  const ranges = fencedRanges(text);
  let next = 0;
  return (offset) => {
    while (next < ranges.length && ranges[next]!.end <= offset) next++;
    return next < ranges.length && offset >= ranges[next]!.start;
  };
}

function fencedRanges(text: string): readonly OffsetRange[] {
  const ranges: OffsetRange[] = [];
  let open: { readonly fence: string; readonly start: number } | undefined;
  for (const { 0: fence, index } of text.matchAll(FENCE)) {
    if (!open) open = { fence, start: index };
    else if (fence.startsWith(open.fence)) {
      ranges.push({ start: open.start, end: index + fence.length });
      open = undefined;
    }
  }
  return ranges;
}
