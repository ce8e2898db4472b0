import { expect, test } from 'vitest';
import { readBibliography } from '../src/bibliography.js';
import { checkDocument, createLibrary } from '../src/check.js';
import { coverageMarkdown, measureCoverage, readProposal } from '../src/coverage.js';
import { parseReport } from '../src/parse-report.js';

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

test('reads a report with 150,000 questions in a paragraph', () => {
  const text = `## Session 1: A\n\n${'What is it? '.repeat(MANY)}\n\nWells were dry.\n`;
  expect(parseReport(text).sessions[0]?.guidingQuestions).toHaveLength(MANY);
});

test('reads a bibliography entry with 150,000 ids', () => {
  const { keys } = readBibliography(`@book{a,\n ids = {${'b,'.repeat(MANY)}c}\n}\n`, 'bibtex');
  expect([...keys]).toContain('c');
});

test('writes a path with 150,000 backticks into a coverage table', () => {
  const proposal = readProposal(`${'`a'.repeat(MANY)}.md`, '[@s4]\n', library);
  const coverage = measureCoverage([{ report, path: 'report.md' }], [proposal]);
  expect([...coverageMarkdown(coverage, { linkTo: () => undefined })].join('')).toContain('Wells');
});
