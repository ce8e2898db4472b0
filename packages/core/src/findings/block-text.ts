import type { Block } from '../blocks/block.js';
import { joinProse, sliceProse, type Prose } from '../source/prose.js';

/** A block with all that it holds, as one text. */
export function wholeProse(block: Block): Prose {
  if (block.children.length === 0) return block.prose;
  return joinProse([block.prose, ...block.children.map(wholeProse)]);
}

/** The same without its first `start` characters. */
export function proseFrom(block: Block, start: number): Prose {
  return joinProse([
    sliceProse(block.prose, Math.min(start, block.prose.text.length)),
    ...block.children.map(wholeProse),
  ]);
}
