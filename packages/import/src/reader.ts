import type { LayoutPage } from '@findings/core';
import type { Root } from 'mdast';
import type { ImportProblem } from './problems.js';

/** What a reader of one format may use besides the bytes. */
export interface ReadOptions {
  readonly password?: string;
  /** Called before the first page, and after each page or part. */
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Reads the text of scanned pages from their pictures. In Node, with the packages `tesseract.js` and
   * `@tesseract.js-data/eng`: English only, some seconds a page.
   */
  readonly ocr?: boolean;
  /** Where the files of `pdfjs-dist/cmaps` are, with a slash at the end. Found by itself in Node. */
  readonly cMapUrl?: string;
}

export interface Progress {
  readonly unit: 'page' | 'part';
  readonly done: number;
  readonly total: number;
}

/** A document as a tree, or as text where the reader of reports understands the text best. */
export interface ReadDocument {
  readonly content: Root | string;
  /** The title in the document's metadata. */
  readonly title?: string | undefined;
  /** What the document prints below its title. */
  readonly subtitle?: string | undefined;
  /** The names of the people who wrote the document, in its metadata. */
  readonly authors?: readonly string[] | undefined;
  /** The organization that published the document, in its metadata. */
  readonly organization?: string | undefined;
  /** The day of publication in the metadata, in ISO 8601. */
  readonly date?: string | undefined;
  /** The address of a web page, in its metadata. */
  readonly url?: string | undefined;
  /** The metadata has a site or an address, so that this is not just a file in HTML. */
  readonly isWebPage?: boolean | undefined;
  readonly pages?: number;
  readonly problems: readonly ImportProblem[];
  /** The lines of the pages, if the document has fixed pages. */
  readonly layout?: readonly LayoutPage[];
}

export type Reader = (bytes: Uint8Array, options: ReadOptions) => ReadDocument | Promise<ReadDocument>;
