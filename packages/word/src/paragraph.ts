import type { FieldCitation } from './field.js';

/** A range of a part's XML, in UTF-16 code units. */
export interface XmlRange {
  start: number;
  end: number;
}

/** A run of the main part, with what is needed to split it. */
export interface Run extends XmlRange {
  /** Its start tag and properties, as written. */
  head: string;
  /** Its end tag. */
  readonly tail: string;
  /** Its children without its properties, in order. */
  readonly children: RunChild[];
}

export interface RunChild extends XmlRange {
  /** Set if it is `w:t`. */
  readonly text?: TextElement;
}

/** The parts of `<w:t>…</w:t>`. */
export interface TextElement {
  /** Its start tag, as written. */
  readonly head: string;
  readonly name: string;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** The value of `xml:space`. */
  readonly space: string | undefined;
}

/** A piece of a paragraph. Its range is final once the part is read. */
export interface Inline {
  /** As a reader sees it. */
  readonly text: string;
  /** Undefined if the Markdown is the text with escapes. */
  readonly markdown?: string;
  /** Where it is in the main part. */
  readonly range: Readonly<XmlRange>;
  /** Whether it has only one position as a whole, because its text differs from its XML. */
  readonly isAtomic: boolean;
  /** A line break inside the paragraph. */
  readonly isBreak?: true;
  /** The works that it cites, if a reference manager inserted it. */
  readonly citations?: readonly FieldCitation[];
}

/** The position of a paragraph in a table that is not inside another one. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Where a paragraph is, if not in the body. A comment cannot be there, so it is placed where the body refers to it. */
export type Elsewhere =
  { readonly type: 'footnote' | 'endnote'; readonly id: string; readonly number: number } | { readonly type: 'box' };

export interface Paragraph {
  readonly style: string | undefined;
  /** The level in the outline, from 0, if the paragraph sets it itself. */
  readonly level: number | undefined;
  readonly isListItem: boolean;
  readonly inlines: readonly Inline[];
  readonly cell?: Cell | undefined;
  readonly elsewhere?: Elsewhere | undefined;
}

/** A note that the text refers to, in the order of the references. */
export interface NoteReference {
  readonly type: 'footnote' | 'endnote';
  readonly id: string;
  readonly number: number;
  readonly range: Readonly<XmlRange>;
}
