import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOpenDocuments } from './open-documents.js';

const position = fc.record({ line: fc.nat(8), character: fc.nat(30) });
const part = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '“', '😀'), maxLength: 8 });
/** Texts, some of them longer than a chunk. */
const text = fc.oneof(
  { weight: 9, arbitrary: part },
  fc.tuple(part, fc.nat(1500)).map(([one, n]) => one.repeat(n)),
);
const edit = fc.record({ range: fc.record({ start: position, end: position }), text });

const uri = 'file:///a.md';

test('a list of edits has the same result as each edit by itself', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 40 }), (before, edits) => {
      const [together, apart] = [createOpenDocuments(), createOpenDocuments()];
      for (const each of [together, apart]) each.open({ uri, languageId: 'markdown', version: 1, text: before });
      together.change(uri, 2, edits);
      for (const each of edits) apart.change(uri, 2, [each]);
      expect(together.get(uri)?.getText()).toBe(apart.get(uri)?.getText());
    }),
  );
});

test('an edit leaves the document before it unchanged', () => {
  const documents = createOpenDocuments();
  const before = documents.open({ uri, languageId: 'markdown', version: 1, text: 'wells' });
  const start = { line: 0, character: 0 };
  const after = documents.change(uri, 2, [{ range: { start, end: start }, text: 'Two ' }]);
  expect([before.version, before.getText(), after?.version, after?.getText()]).toEqual([1, 'wells', 2, 'Two wells']);
});
