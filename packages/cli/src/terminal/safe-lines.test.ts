import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeLines } from './safe-lines.js';

test.each([
  ['::error::x\n', ': :error::x\n'],
  ['a\n \t::set-output name=a::b', 'a\n \t: :set-output name=a::b'],
  ['\u001b[1m::error::x\u001b[22m', '\u001b[1m: :error::x\u001b[22m'],
  ['a ##[error]x', 'a ## [error]x'],
  ['##[\u001b[1merror]', '## [\u001b[1merror]'],
  [':\u001b[1m:error::x', ':\u001b[1m :error::x'],
  ['\u001b[2J\u0007\u202e', '\uFFFD[2J\uFFFD\uFFFD'],
  ['a\r\n', 'a\uFFFD\n'],
  ['std::vector, a.md:1:2\n', 'std::vector, a.md:1:2\n'],
  ['## [a]\t## b\n', '## [a]\t## b\n'],
])('%j is written as %j', (text, safe) => expect(safeLines(text)).toBe(safe));

test('no text contains commands afterwards, and a second call changes nothing', () => {
  const atoms = ['\n', '\r', ' ', '\t', '::', ':', '##[', 'error]', '\u001b[1m', '\u001b', '\u202e', '\u2028', 'a'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...atoms)), (pieces) => {
      const safe = safeLines(pieces.join(''));
      // eslint-disable-next-line no-control-regex
      const plain = safe.replace(/\u001b\[1m/g, '');
      expect(plain).not.toMatch(/^\s*::|##\[error\]/m);
      // eslint-disable-next-line no-control-regex
      expect(plain).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]/);
      expect(safeLines(safe)).toBe(safe);
    }),
  );
});
