import type { BlockFrame } from './text-block-builder.js';
import type { FenceSearch } from './fence.js';
import type { MetadataSearch } from './front-matter.js';
import type { TextCache } from './text-cache.js';
import type { LineSearch } from './line-search.js';
import type { Lines } from './line-ranges.js';
import type { OpenTags } from './open-tags.js';
import type { ParagraphEnds } from './paragraph-ends.js';

export interface BlockContext extends BlockFrame {
  /** Within a list item, a list marker ends a paragraph. */
  readonly inList: boolean;
  readonly depth: number;
}

export const documentContext: BlockContext = {
  inList: false,
  depth: 0,
  kind: 'paragraph',
  quotation: undefined,
  note: undefined,
  fixedWidth: false,
};

/** The state of reading a sequence of lines. */
export interface BlockState {
  readonly lines: Lines;
  readonly context: BlockContext;
  readonly fences: FenceSearch;
  readonly tags: OpenTags;
  readonly known: TextCache;
  readonly ends: ParagraphEnds;
  /** Cached searches for lines of dashes and for the end of metadata. */
  readonly dashes: LineSearch;
  readonly metadata: MetadataSearch;
}
