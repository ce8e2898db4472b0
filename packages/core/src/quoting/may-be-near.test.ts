import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessOf } from './likeness.js';
import { mayBeNear } from './may-be-near.js';
import { readQuotedTokens } from './quoted-words.js';
import { SaidText } from './said-text.js';

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

test('no text is ruled out that a quotation is near to', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (one, other, from, length) => {
      for (const quotation of [other, one, one.slice(from % (one.length + 1)).slice(0, length), one.toUpperCase()]) {
        const quoted = readQuotedTokens(quotation);
        const said = new SaidText(one);
        if (likenessOf(quoted, said.tokens)) expect(mayBeNear(quoted)(said)).toBe(true);
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
])('%j may be near to a text: %s', (quotation, may) => {
  expect(mayBeNear(readQuotedTokens(quotation))(new SaidText('“The port keeps a list”, they said.'))).toBe(may);
});
