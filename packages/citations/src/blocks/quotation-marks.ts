import { isAlphanumericBefore, isSpace } from '../characters.js';
import { findString, NextOccurrence, type FindNext } from './next-occurrence.js';

/** What may open or close a quotation, as character references too. `’` is an apostrophe more often than not. */
const marks = ['"', '“', '”', '„', '«', '»', '‘', '‚', '‹', '›', '&quot;', 'quo;'];

/** Where the quotation marks of a document stand; of `'`, only what may open. */
export class QuotationMarks {
  private readonly places: readonly NextOccurrence[];

  constructor(source: string) {
    this.places = [...marks.map(findString), openingApostrophe].map((find) => new NextOccurrence(source, find));
  }

  /** The first mark from `start` on; `Infinity` where none follows. */
  at(start: number): number {
    let first = Infinity;
    for (const place of this.places) first = Math.min(first, place.at(start));
    return first;
  }
}

/** A `'` behind no letter and before no white space. */
const openingApostrophe: FindNext = (source, start, end) => {
  const text = source.slice(0, end);
  let at = text.indexOf("'", start);
  while (at >= 0 && (isAlphanumericBefore(source, at) || isSpace(source.charCodeAt(at + 1))))
    at = text.indexOf("'", at + 1);
  return at;
};
