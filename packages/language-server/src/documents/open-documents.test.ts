import { expect, test } from 'vitest';
import { createOpenDocuments } from './open-documents.js';

const uri = 'file:///a.md';

test('positions outside the text, and an end before the start, are clamped', () => {
  const documents = createOpenDocuments();
  documents.open({ uri, languageId: 'markdown', version: 1, text: 'wells' });
  const at = (line: number, character: number) => ({ line, character });
  const edits = [
    { range: { start: at(5, 0), end: at(6, 0) }, text: ' and ' },
    { range: { start: at(0, 99), end: at(0, 0) }, text: 'canals' },
  ];
  expect(documents.change(uri, 2, edits)?.getText()).toBe('wells and canals');
});
