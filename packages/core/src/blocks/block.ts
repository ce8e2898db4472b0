import type { Prose } from '../source/prose.js';

export type MarkKind = 'strong' | 'emphasis' | 'link' | 'code' | 'image' | 'comment';

/** Emphasis and links, by offsets in the block's clean text. Marks of one block are in order of `start`. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** A link's destination, or the words of a comment. */
  readonly url?: string;
}

/**
 * A piece of the report as Markdown sees it, in document order.
 * `heading`: ATX or setext. `item`: of a list; a list itself is not a block. `other`: code, HTML, tables, images, as text.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'row' | 'rule' | 'other';
  /** A heading's level, 1 to 6; 0 otherwise. */
  readonly level: number;
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  /** Where lines of the source begin inside the prose: offsets of their first characters. */
  readonly lines: readonly number[];
  /** A row of column heads. */
  readonly isHead?: boolean;
  /** An item's marker as printed: `-`, `3.`. */
  readonly marker?: string;
  /** `my-id` of a `{#my-id}` that ended the block; it is not in the prose. */
  readonly alias?: string;
  /** `{id=s4.h3}` that ended the block; it is not in the prose. */
  readonly attributes?: string;
  /** What an item or a quote holds beyond its first paragraph: more paragraphs, items of a nested list. */
  readonly children: readonly Block[];
}
