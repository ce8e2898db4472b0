import { expect, test } from 'vitest';
import { findCitations } from '../src/index.ts';
import { citationsIn, citedByMarkdownIt, parse } from './adapters.ts';

/** A call with so many arguments overflows the stack. */
const MANY = 150_000;

test('a line cites 150,000 times', () => {
  const markdown = '[@s4] '.repeat(MANY);
  expect(findCitations(markdown)).toHaveLength(MANY);
  expect(citedByMarkdownIt(markdown)).toHaveLength(MANY);
  expect(citationsIn(parse(markdown))).toHaveLength(MANY);
});
