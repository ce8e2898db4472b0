import type { TextBlock } from '@findings/citations';
import type { ReadBlock } from './read-block.js';

/** A document's blocks, each read once, when it is asked for. */
export interface Reading {
  readonly markdown: string;
  readonly blocks: readonly TextBlock[];
  /** @param index of the block */
  read(index: number): ReadBlock;
}
