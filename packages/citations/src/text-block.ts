import type { CitationGroup, Citations } from './citation.js';

/**
 * A stretch of clean text and the stretch of the document that it came from, as offsets in UTF-16 code units. Where the
 * two are equally long they match character by character (other white space may stand for a space); where not
 * (`&amp;` for `&`; nothing for the space between two lines of a cell) the run cannot be cut.
 */
export interface TextRun {
  /** Offset in the clean text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the document. */
  readonly from: number;
  readonly size: number;
}

/**
 * What stands in a text and is no text: a U+FFFC (object replacement character) of it, at `at`. A citation in another's
 * prefix or suffix has an object of its own in the place of that one, right behind it.
 */
export type TextObject =
  /** `[@s4, p. 9]`, `@s4`: the whole group; what is in its prefixes and suffixes is no part of the text. */
  | { readonly type: 'citation'; readonly at: number; readonly group: CitationGroup }
  /** `[^label]`, its label as written; `^[text]`, with the made-up label `^1`, `^2`… that its own block has as `note`. */
  | { readonly type: 'note'; readonly at: number; readonly label: string }
  /** Code, formulas, and numbers of examples (`(@label)`). */
  | { readonly type: 'opaque'; readonly at: number };

/** What a reader reads as one text. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /**
   * Clean prose: emphasis, links, escapes and character references resolved, white space folded to single spaces,
   * HTML and footnotes left out. Quotation marks and dashes stay as they are written.
   */
  readonly text: string;
  /** In order, not overlapping. What is between two runs is markup, or stands for an object. */
  readonly runs: readonly TextRun[];
  /** In order. */
  readonly objects: readonly TextObject[];
  /** Of the block's text in the document. */
  readonly start: number;
  readonly end: number;
  /** Where the outermost block quotation around it starts in the document (its first `>`): the same for all its blocks. */
  readonly quotation?: number;
  /** Label of the footnote that it stands in. */
  readonly note?: string;
  /**
   * Whether it is in a table cell that ends at a fixed column, as in grid, simple and multiline tables. An edit that changes the
   * length of a line there moves text into another cell.
   */
  readonly fixedWidth?: true;
}

/** What is cited, and the texts that cite. */
export interface Texts extends Citations {
  /** Those that hold an `@` or a quotation mark, and those in block quotations; in document order. */
  readonly blocks: readonly TextBlock[];
}
