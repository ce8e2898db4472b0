import { expect, test } from 'vitest';
import { createLibrary, parseReport } from '@findings/core';
import { coverageMarkdown, measureCoverage, readProposal } from '../src/coverage.js';

/** A call with this many arguments overflows the stack. */
const MANY = 150_000;

const report = parseReport(
  '# Works\n\n## Session 4: Wells\n\n### Panel highlights\n\n- **Ana Lee (Works)** said that wells were dry.\n',
);
const library = createLibrary([report]);

test('writes a path with 150,000 backticks into a coverage table', () => {
  const proposal = readProposal(`${'`a'.repeat(MANY)}.md`, '[@s4]\n', library);
  const coverage = measureCoverage([{ report, path: 'report.md' }], [proposal]);
  expect([...coverageMarkdown(coverage, { linkTo: () => undefined })].join('')).toContain('Wells');
});
