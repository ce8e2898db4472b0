import type { CitationGroup, Citations } from './citation.js';

/**
 * A range of clean text and the range of the document that it comes from, in UTF-16 code units. If both have the same length, they match
 * character by character, although white space and rare quotation marks may differ. Otherwise the run cannot be cut, such as `&amp;` for `&`.
 */
export interface TextRun {
  /** The offset in the clean text. */
  readonly at: number;
  readonly length: number;
  /** The offset in the document. */
  readonly from: number;
  readonly size: number;
}

/**
 * An element of a text that is not text. The clean text has U+FFFC (object replacement character) for it, at `at`. A citation in the
 * prefix or suffix of another one is a separate object with the same `at`, directly after that one.
 */
export type TextObject =
  /** A whole group: `[@s4, p. 9]` or `@s4`. Its prefixes and suffixes are not part of the text. */
  | { readonly type: 'citation'; readonly at: number; readonly group: CitationGroup }
  /** `[^label]` with its label as written, or `^[text]` with a generated label (`^1`, `^2`…), which is the `note` of its own block. */
  | { readonly type: 'note'; readonly at: number; readonly label: string }
  /** Code, with its content as `text`; a formula, with its source; or the number of an example (`(@label)`), without. */
  | { readonly type: 'opaque'; readonly at: number; readonly text?: string };

/** The text of one block, such as a paragraph, a heading or a table cell. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /**
   * What readers see, without markup: emphasis, links, escapes, character references and numbers in formulas are resolved, and white
   * space is collapsed. HTML, footnotes, raw text of a format, hidden and struck words, and the text of images within a paragraph are
   * left out. `<q>` and `</q>` become `“` and `”`. Quotation marks and dashes stay as they are
   * written, except that rare marks (`＂`, `‟`, `″`) become common ones.
   */
  readonly text: string;
  /** In order, without overlaps. Between two runs is markup or an object. */
  readonly runs: readonly TextRun[];
  /** In order. */
  readonly objects: readonly TextObject[];
  /** The start of the block's text in the document. */
  readonly start: number;
  readonly end: number;
  /**
   * The position of the first `>` of the outermost block quotation around the text, or of its `<blockquote>` or `::: {.quote}`. All blocks
   * of a quotation share it.
   */
  readonly quotation?: number;
  /** The label of the footnote that contains it. */
  readonly note?: string;
  /**
   * Whether it is in a table cell that ends at a fixed column, as in grid, simple and multiline tables. An edit that changes the
   * length of a line there moves text into another cell.
   */
  readonly fixedWidth?: true;
}

/** The citations of a document, and the texts that contain them. */
export interface Texts extends Citations {
  /**
   * The texts with an `@`, a quotation mark, a reference to a footnote or an id in brackets (`[s4.h2]`), and those in block quotations, in
   * document order.
   */
  readonly blocks: readonly TextBlock[];
}
