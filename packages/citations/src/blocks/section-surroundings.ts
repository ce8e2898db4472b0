import type { OpenTag } from './open-tags.js';

/** The first line of fenced code. */
export interface Fence {
  readonly code: number;
  readonly length: number;
}

/** What was looked for up to a section's last line in vain: where it stands behind, it makes a difference. */
export type FailedSearch =
  | { readonly fence: Fence }
  /** `---` or `...`, which ends metadata; or a line of dashes, which ends a table. */
  | { readonly ends: 'metadata' | 'table' }
  /** What closes a comment, a tag, or an environment. */
  | { readonly words: string };

/**
 * What surrounds a section of a document, as far as its reading asks: a document that is read as a whole has nothing
 * around it.
 */
export interface SectionSurroundings {
  /** Fenced divs that are open before it. */
  readonly divs: number;
  /** HTML blocks that are. */
  readonly tags: readonly OpenTag[];
  /** How many notes within texts stand before it: they are numbered throughout. */
  readonly inlineNotes: number;
  /** Whether a label, normalized, is defined anywhere else. */
  isDefined(label: string): boolean;
  hasSignBehind(): boolean;
  missed(sought: FailedSearch): void;
  /** The open divs, or tags, may have made a difference. */
  askedDivs(): void;
  askedTags(): void;
}

export const NO_SURROUNDINGS: SectionSurroundings = {
  divs: 0,
  tags: [],
  inlineNotes: 0,
  isDefined: () => false,
  hasSignBehind: () => false,
  missed: () => undefined,
  askedDivs: () => undefined,
  askedTags: () => undefined,
};
