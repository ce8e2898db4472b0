import type { Texts } from '../text-block.js';

/** A stretch of a document that is read by itself, as it would be in the whole; the same object as long as nothing in it changes. */
export interface Section {
  readonly text: string;
  /** Offsets in the section's own text. */
  readonly texts: Texts;
}

/** A section in its place. */
export interface PlacedSection {
  readonly section: Section;
  /** Where it starts in the document. */
  readonly start: number;
}
