import { expect, test } from 'vitest';
import { decode } from './read-text.js';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test.each([
  ['plain', bytes('Water'), 'Water'],
  ['an empty file', bytes(), ''],
  ['accents', bytes('Köhler'), 'Köhler'],
  ['a byte order mark', bytes([0xef, 0xbb, 0xbf], 'Water'), 'Water'],
  ['UTF-16, little-endian', Buffer.from('\uFEFFKöhler 😀', 'utf16le'), 'Köhler 😀'],
  ['UTF-16, big-endian', Buffer.from('\uFEFFKöhler 😀', 'utf16le').swap16(), 'Köhler 😀'],
  [
    'a stray NUL in a text',
    bytes(`${'word '.repeat(50)}\0${'word '.repeat(50)}`),
    `${'word '.repeat(50)}\0${'word '.repeat(50)}`,
  ],
])('reads %s', (_, input, text) => {
  expect(decode(input, '“a.md”')).toBe(text);
});

test.each([
  [
    'a picture',
    bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 0xff, 0xfe]),
    /“a\.md” is not a text file/,
  ],
  ['UTF-16 without a byte order mark', Buffer.from('Water and more', 'utf16le'), /is not a text file/],
  [
    'Latin-1',
    bytes('one\ntwo\nK', [0xf6], 'hler'),
    /“a\.md” is not written in UTF-8 \(see line 3\)\. Save it as UTF-8/,
  ],
  ['half a surrogate pair', bytes('one\n', [0xed, 0xa0, 0x80], ' two'), /not written in UTF-8 \(see line 2\)/],
  ['half a pair in UTF-16', bytes([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), /is damaged UTF-16/],
])('refuses %s and says why', (_, input, message) => {
  expect(() => decode(input, '“a.md”')).toThrow(message);
});
