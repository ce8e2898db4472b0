import type { Texts } from '../text-block.js';

/** A part of a document with the same result as in the whole document. It is the same object until it changes. */
export interface Section {
  readonly text: string;
  /** Offsets are relative to the section. */
  readonly texts: Texts;
}

/** A section with its position. */
export interface PlacedSection {
  readonly section: Section;
  /** The start of the section in the document. */
  readonly start: number;
}
