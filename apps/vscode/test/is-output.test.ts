import { expect, test } from 'vitest';
import { isOutput } from '../src/add-report/is-output.js';

test('documents that were made from another file are not reports to add', () => {
  const siblings = new Set(['lab.md', 'lab.pdf', 'wells.qmd', 'wells.docx', 'lab-2.pdf', 'draft.docx']);
  const names = ['lab.pdf', 'wells.docx', 'draft-checked.docx', 'draft-checked-2.docx', 'lab-2.pdf', 'draft.docx'];
  expect(names.filter((name) => !isOutput(name, siblings))).toEqual(['lab-2.pdf', 'draft.docx']);
});
