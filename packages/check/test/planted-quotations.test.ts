import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../src/check-document.js';
import { kinds, libraries, plantedQuotation } from './planted-quotations.js';

test.each(Object.keys(kinds) as (keyof typeof kinds)[])('quotations in any place: %s', (kind) => {
  fc.assert(
    fc.property(plantedQuotation(kind), ({ markdown, report }) => {
      const { problems } = checkDocument(markdown, { library: libraries.get(report)! });
      const codes = problems.map(({ code }) => code).filter((code) => code.startsWith('quote.'));
      // A citation in another sentence may be of that sentence alone.
      const isUncited = kind === 'quote.misplaced' && codes.join() === 'quote.uncited';
      // Words in another order, or without many others, are those of two places.
      const isSpliced = kind === 'quote.altered' && codes.join() === 'quote.spliced';
      if (!isUncited && !isSpliced) expect(codes, markdown).toEqual(kind === 'right' ? [] : [kind]);
    }),
    { numRuns: 300 },
  );
});
