import { expect, test } from 'vitest';
import { parseReport } from '../src/index.js';

/** A call with this many arguments overflows the stack. */
const MANY = 150_000;

test('reads a report with 150,000 questions in a paragraph', () => {
  const text = `## Session 1: A\n\n${'What is it? '.repeat(MANY)}\n\nWells were dry.\n`;
  expect(parseReport(text).sessions[0]?.guidingQuestions).toHaveLength(MANY);
});
