import type { QuotationPattern } from './quotation-pattern.js';

/**
 * The most ASCII letters side by side that stand in whatever a quotation stands in verbatim; `''` where there are none.
 * The first letter, whose case is free, is not among them.
 */
export function searchKey(pattern: QuotationPattern): string {
  let longest = '';
  for (const { openings, rest } of pattern) {
    for (const piece of [openings[0]!.slice(1), ...rest]) {
      if (typeof piece !== 'string') continue;
      for (const [letters] of piece.matchAll(/[A-Za-z]+/g)) if (letters.length > longest.length) longest = letters;
    }
  }
  return longest;
}
