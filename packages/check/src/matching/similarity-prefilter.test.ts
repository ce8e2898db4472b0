import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarityOf } from './similarity.js';
import { createSimilarityPrefilter } from './similarity-prefilter.js';
import { readQuotationTokens } from './quotation-tokens.js';
import { FindingText } from './finding-text.js';

const piece = fc.oneof(
  fc.constantFrom(
    'shelter',
    'Shelter',
    'beds',
    '’',
    "'",
    '’’',
    '1,000',
    '50%',
    '$500',
    '[b]eds',
    '[',
    '…',
    'é',
    'ß',
    '—',
  ),
  fc.constantFrom(' ', ' ', '  ', '\n', '-', '.', ',', '\u00ad', '\u2060'),
  fc.stringMatching(/^[ -~]{1,3}$/),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('the filter rejects no similar text', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (one, other, from, length) => {
      for (const quotation of [other, one, one.slice(from % (one.length + 1)).slice(0, length), one.toUpperCase()]) {
        const quoted = readQuotationTokens(quotation);
        const said = new FindingText(one);
        if (similarityOf(quoted, said.tokens)) expect(createSimilarityPrefilter(quoted)(said)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['The port keeps a list', true],
  ['the PORT keeps no list', true],
  ['Nobody may read a letter', false],
  ['[T]he port […] keeps', true],
])('%j may be similar to a text: %s', (quotation, may) => {
  expect(
    createSimilarityPrefilter(readQuotationTokens(quotation))(new FindingText('“The port keeps a list”, they said.')),
  ).toBe(may);
});
