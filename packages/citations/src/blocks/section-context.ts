import type { OpenTag } from './open-tags.js';

/** The first line of fenced code. */
export interface Fence {
  readonly code: number;
  readonly length: number;
}

/** Something that a section searched for without success. If it occurs after the section, the section reads differently. */
export type FailedSearch =
  | { readonly fence: Fence }
  /** The end of metadata (`---` or `...`), or of a table (a line of dashes). */
  | { readonly ends: 'metadata' | 'table' }
  /** The text that closes a comment, a tag or an environment. */
  | { readonly words: string };

/**
 * The context of a section of a document, as far as reading it depends on other sections. A document that is read as a whole has an
 * empty context.
 */
export interface SectionContext {
  /** The number of fenced divs that are open before the section. */
  readonly divs: number;
  /** The HTML blocks that are open before the section. */
  readonly tags: readonly OpenTag[];
  /** The number of inline notes before the section, because they are numbered throughout the document. */
  readonly inlineNotes: number;
  /** Whether a normalized label is defined in another section. */
  isDefined(label: string): boolean;
  hasSignAfter(): boolean;
  onFailedSearch(search: FailedSearch): void;
  /** Called if the result may depend on the open divs or tags. */
  onDivsQueried(): void;
  onTagsQueried(): void;
}

export const NO_CONTEXT: SectionContext = {
  divs: 0,
  tags: [],
  inlineNotes: 0,
  isDefined: () => false,
  hasSignAfter: () => false,
  onFailedSearch: () => undefined,
  onDivsQueried: () => undefined,
  onTagsQueried: () => undefined,
};
