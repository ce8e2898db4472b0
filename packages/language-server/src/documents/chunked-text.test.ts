import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkedText } from './chunked-text.js';
import type { Encoding } from './encoding.js';
import { OpenDocument } from './open-document.js';
import { PiecedText } from './pieced-text.js';

const position = fc.record({ line: fc.nat(8), character: fc.nat(30) });
const part = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '“', '😀'), maxLength: 8 });
/** Texts, some of them longer than a chunk. */
const text = fc.oneof(
  { weight: 9, arbitrary: part },
  fc.tuple(part, fc.nat(1500)).map(([one, n]) => one.repeat(n)),
);
const edit = fc.record({ range: fc.record({ start: position, end: position }), text });
const encodings = fc.constantFrom<Encoding>('utf-16', 'utf-8', 'utf-32');

test('a list of edits has the same result as each edit by itself', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 20 }), encodings, (before, edits, encoding) => {
      const chunked = new ChunkedText(before);
      let document = new OpenDocument({ uri: '', languageId: '', version: 1 }, new PiecedText([before]), encoding);
      for (const { range, text } of edits) {
        chunked.replace(range.start, range.end, text, encoding);
        document = document.edited(1, [{ range, text }]);
        expect(chunked.toString()).toBe(document.text);
      }
    }),
  );
});
