import { isAlphanumericBefore, isSpace } from '../characters.js';
import { rareMarks } from './rare-marks.js';
import { findString, NextOccurrence, type FindNext } from './next-occurrence.js';

/** Starts a reference to a footnote, which may have the citation of the text. */
const NOTE = '[^';
/** Characters and character references that can open or close a quotation. `’` is usually an apostrophe. */
const quotationMarks = ['"', '“', '”', '„', '«', '»', '‘', '‚', '‹', '›', '「', '『', '<q', '&quot;', 'quo;', '&#'];

/**
 * The positions that need a clean text although they have no `@`: quotation marks, references to footnotes, and brackets with an id that
 * may lack its `@`, such as `[s4.h2]`. Of `'`, only those that can open a quotation.
 */
export class TextMarks {
  private readonly places: readonly NextOccurrence[];

  constructor(source: string) {
    this.places = [...[NOTE, ...quotationMarks].map(findString), openingApostrophe, bracketedId, rareMark].map(
      (find) => new NextOccurrence(source, find),
    );
  }

  /** The first mark at or after `start`, or `Infinity`. */
  at(start: number): number {
    let first = Infinity;
    for (const place of this.places) first = Math.min(first, place.at(start));
    return first;
  }
}

/** Whether a `'` follows no letter and precedes no white space. */
const openingApostrophe: FindNext = (source, start, end) => {
  const text = source.slice(0, end);
  let at = text.indexOf("'", start);
  while (at >= 0 && (isAlphanumericBefore(source, at) || isSpace(source.charCodeAt(at + 1))))
    at = text.indexOf("'", at + 1);
  return at;
};

const RARE_MARK = new RegExp(`[${rareMarks.join('')}]`, 'g');

const rareMark: FindNext = (source, start, end) => {
  RARE_MARK.lastIndex = start;
  const found = RARE_MARK.exec(source);
  return found && found.index < end ? found.index : -1;
};

const BRACKETED_ID = /[[(][^[\]()@\n]{0,60}[.:][a-z]\d/gi;

const bracketedId: FindNext = (source, start, end) => {
  BRACKETED_ID.lastIndex = start;
  const found = BRACKETED_ID.exec(source);
  return found && found.index < end ? found.index : -1;
};
