import { expect, test } from 'vitest';
import { findCitations } from '../src/index.ts';
import { citationsIn, citedByMarkdownIt, parse } from './adapters.ts';

/** A call with this many arguments overflows the stack. */
const MANY = 150_000;

test('a line with 150,000 citations is read', () => {
  const markdown = '[@s4] '.repeat(MANY);
  expect(findCitations(markdown)).toHaveLength(MANY);
  expect(citedByMarkdownIt(markdown)).toHaveLength(MANY);
  expect(citationsIn(parse(markdown))).toHaveLength(MANY);
});
