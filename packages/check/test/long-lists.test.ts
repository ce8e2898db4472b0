import { expect, test } from 'vitest';
import { readBibliography } from '../src/bibliography.js';
import { checkDocument } from '../src/index.js';
import { createLibrary, parseReport } from '@findings/core';

/** A call with this many arguments overflows the stack. */
const MANY = 150_000;

const report = parseReport(
  '# Works\n\n## Session 4: Wells\n\n### Panel highlights\n\n- **Ana Lee (Works)** said that wells were dry.\n',
);
const library = createLibrary([report]);

test.each([
  ['citations in the last line of a quotation', `> wells were dry\n>\n> — ${'[@s4] '.repeat(MANY)}\n`],
  ['citations after a quotation', `> wells were dry ${'[@s4] '.repeat(MANY)}\n`],
])('checks a proposal with 150,000 %s', (_, markdown) => {
  expect(checkDocument(markdown, { library }).citations).toBeGreaterThanOrEqual(0);
});

test('reads a bibliography entry with 150,000 ids', () => {
  const { keys } = readBibliography(`@book{a,\n ids = {${'b,'.repeat(MANY)}c}\n}\n`, 'bibtex');
  expect([...keys]).toContain('c');
});
