import type { TextBlock } from '@findings/citations';
import type { ClaimBlock } from './claim-block.js';

/** A document's blocks, each read once, when it is asked for. */
export interface BlockReading {
  readonly markdown: string;
  readonly blocks: readonly TextBlock[];
  /** @param index of the block */
  read(index: number): ClaimBlock;
}
