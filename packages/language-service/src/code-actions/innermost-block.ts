import type { TextBlock } from '@findings/citations';

/** Of the blocks that hold a stretch, or where none does its start, the one that starts last: a note's stands in its paragraph's. */
export function innermostBlock(blocks: readonly TextBlock[], start: number, end: number): TextBlock | undefined {
  return (
    blocks.findLast((block) => block.start <= start && end <= block.end) ??
    blocks.findLast((block) => block.start <= start && start < block.end)
  );
}
