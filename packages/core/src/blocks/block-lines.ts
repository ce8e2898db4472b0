import type { OffsetRange } from '@findings/language';
import type { Block } from './block.js';

/** The lines of a block as the source has them, by offsets in its clean text. */
export function linesOf({ prose: { text }, lines }: Block): readonly OffsetRange[] {
  if (lines.length === 0) return [{ start: 0, end: text.length }];
  return [0, ...lines].map((start, index) => ({ start, end: lines[index] ?? text.length }));
}

/** A block and everything nested in it, in document order. */
export function* nestedBlocks(block: Block): Generator<Block> {
  yield block;
  for (const child of block.children) yield* nestedBlocks(child);
}
