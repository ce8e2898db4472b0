import { expect, test } from 'vitest';
import { commentParagraphs } from './comment-text.js';

const span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
const problem = (message: string, ...titles: readonly string[]) => ({
  code: 'quote.altered',
  severity: 'error' as const,
  message,
  span,
  choices: titles.map((title) => ({ span, text: '', title })),
});

test('a comment has the message and the suggested changes', () => {
  expect(
    commentParagraphs(problem('It differs.', 'Use the words', 'Remove the marks', 'Use the words'), 'x', undefined),
  ).toEqual(['Error: It differs.', 'What you can do:', '– Use the words', '– Remove the marks', 'Rule: quote.altered']);
  expect(commentParagraphs(problem('It differs.', 'Write page 1'), 'x', undefined)[1]).toBe(
    'What you can do: Write page 1',
  );
});

test('words that cannot have a comment are repeated', () => {
  const note = { type: 'endnote', id: '7', number: 2 } as const;
  expect(commentParagraphs(problem('No.'), ' a \n b ', note)[0]).toBe('In endnote 2: “a b”');
  expect(commentParagraphs(problem('No.'), 'a', { type: 'box' })[0]).toBe('In this text box: “a”');
});
