import { describe, expect, test } from 'vitest';
import { createEditor, randomPaste, randomProse } from '../../../citations/test/random-edits.js';
import { seeded } from '../../../citations/test/random.js';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { claimed } from '../../test/random-proposal.js';
import { pin } from '../pins/pin.js';
import { checkParsedDocument } from '../check-document.js';
import { readDocument } from '../document/read-document.js';
import type { CheckContext } from '../document/read-document.js';
import type { CheckedDocument } from '../document/checked-document.js';
import type { Severities } from '../rules/rules.js';
import { sourceText } from '@findings/core/text';
import { createIncrementalChecker } from './incremental-checker.js';

const lock = pin(exampleLibrary, ['demo2020:s1.h1', 'demo2020:s2.h2']).lock;
const bibliography = { keys: new Set(['smith2020', 's9']), files: ['refs.bib'] };
const alone: CheckContext = { library: exampleLibrary };

/** What editor features read from a document. */
function visibleParts({ markdown, groups, blocks, citations, nearMisses, claims }: CheckedDocument) {
  const quotations = claims.quotations.map(({ claim, ...quotation }) => ({ ...quotation, claim: claim() }));
  return { markdown, groups, blocks, citations, nearMisses, claims: claims.all, quotations };
}

describe('after each edit the result is that of a full check', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('edits %i', (seed) => {
    const random = seeded(seed);
    const severities: Severities = random.chance(0.3) ? { 'quote.missing': 'off', 'citation.case': 'error' } : {};
    const against = random.pick<CheckContext>([
      alone,
      { ...alone, lock, movesPins: true, bibliography },
      { ...alone, isLockBroken: true },
    ]);
    const start = Array.from({ length: random.integer(20) }, () =>
      random.chance(0.2)
        ? randomPaste(random)
        : random.chance(0.5)
          ? randomProse(random)
          : `${random.pick(claimed)}\n\n`,
    ).join('');
    const edit = createEditor(random, start, claimed);
    const checker = createIncrementalChecker(random.pick([1, 40, 200]));
    for (let step = 0; step < 40; step++) {
      const text = edit();
      const document = checker.read(text, against);
      const expected = readDocument(text, against);
      expect(checker.check(document, severities), JSON.stringify(text)).toEqual(
        checkParsedDocument(expected, severities),
      );
      if (step % 10 === 0) expect(visibleParts(document)).toEqual(visibleParts(expected));
      const { pointAt } = sourceText(text);
      for (let offset = 0; offset <= text.length; offset += 97)
        expect(document.source.pointAt(offset)).toEqual(pointAt(offset));
    }
  });
});

test('the context may change, and earlier versions of the document stay valid', () => {
  const checker = createIncrementalChecker(1);
  const text = 'One [@S1].\n\nTwo [@smith2021].\n\nThree “beds are counted every day” [@s1.h2].\n';
  const before = checker.read(text, alone);
  const after = checker.read(`Zero.\n\n${text}`, { ...alone, bibliography });
  expect(checker.check(after)).toEqual(
    checkParsedDocument(readDocument(`Zero.\n\n${text}`, { ...alone, bibliography })),
  );
  expect(checker.check(before)).toEqual(checkParsedDocument(readDocument(text, alone)));
  expect(checker.check(before, { 'citation.case': 'off' }).problems).toHaveLength(1);
  expect(visibleParts(before)).toEqual(visibleParts(readDocument(text, alone)));
});

test('a document from readDocument is checked in full', () => {
  const document = readDocument('One [@S1].\n', alone);
  expect(createIncrementalChecker().check(document)).toEqual(checkParsedDocument(document));
});
