import { createQuotationMatcher } from '@findings/check/editor';
import { createLibrary, findingOf } from '@findings/core/library';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportFixture } from '../../packages/core/test/report-fixture.ts';

/** Words of texts with everything that is hard on comparing; between any two, also of no words, is white space. */
// prettier-ignore
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('shelter', 'Beds', 'the', 'of', 'not', 'count', 'night', 'Port', 'a', 'they') },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{2,7}$/) },
  { weight: 2, arbitrary: fc.constantFrom(
    'women’s', '1,000', '50%', '$500', 'non-profit', 'U.S.', '“so”', '‘no’', '(care)', 'R&D',
  ) },
  { weight: 1, arbitrary: fc.constantFrom(
    '–', 'full.', 'open,', 'who?', 'well…', '[sic]', 'Köhler', '…', '[', '“', 'it’s', '(of',
  ) },
);
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 8 });

const libraryOf = (overview: readonly string[]) =>
  createLibrary([reportFixture({ sessions: [{ title: 'Session', overview }] })]);

/** A finding and a stretch of its words. */
const stretch = fc
  .record({ overview: texts, which: fc.nat(), start: fc.nat(), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ overview, which, start, length }) => {
    const library = libraryOf(overview);
    const findings = library.targets().filter(findingOf);
    const target = findings[which % findings.length]!;
    const words = target.text.split(' ');
    const from = start % words.length;
    return { library, target, words: words.slice(from, from + length) };
  })
  .filter(({ words }) => hasWords(words.join(' ')));

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/\[[^\]]*\]/g, ''));
}

test('the suggested words are verbatim in the finding, and the diff is the difference from them', () => {
  const piece = fc.oneof(word, fc.constantFrom('…', '[…]', '[x]', '[b]eds', 'count[ed]', '...', ']', '[', '"', "'"));
  fc.assert(
    fc.property(stretch, fc.array(fc.tuple(fc.nat(30), piece), { maxLength: 5 }), ({ library, words }, edits) => {
      const changed = [...words];
      for (const [at, each] of edits) changed.splice(at % (changed.length + 1), at % 2, each);
      const quotation = changed.join(' ');
      const quoting = createQuotationMatcher(library);
      for (const similar of [
        quoting.findSimilarAnywhere(quotation),
        quoting.findSimilar(quotation, library.targets()),
      ]) {
        if (!similar) continue;
        expect(quoting.isVerbatim(similar.exact, similar.target)).toBe(true);
        expect(similar.diff.flatMap(({ kind, text }) => (kind === 'added' ? [] : text)).join('')).toBe(similar.exact);
      }
    }),
  );
});

test('results do not depend on the order of findings', () => {
  fc.assert(
    fc.property(texts, stretch, (overview, { words }) => {
      const library = libraryOf(overview);
      const quoting = createQuotationMatcher(library);
      const quotation = words.join(' ');
      const [forth, back] = [library.targets(), [...library.targets()].reverse()].map((targets) =>
        quoting.findSimilar(quotation, targets),
      );
      expect(forth === undefined).toBe(back === undefined);
      const found = quoting.findVerbatim(quotation);
      expect(found).toEqual(library.targets().filter((each) => findingOf(each) && quoting.isVerbatim(quotation, each)));
    }),
  );
});
