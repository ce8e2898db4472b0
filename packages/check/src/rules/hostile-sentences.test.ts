import { expect, test } from 'vitest';
import { exampleLibrary as library } from '../../../core/test/example-library.js';
import { checkDocument } from './check-document.js';

/* Sentences without an end, in which a search of all names, ranges or clauses for each figure would take minutes. */

test.each([
  ['figures between quotations', '“12 of them” 13 ', 'figure.unsupported', 60_000],
  ['names of speakers', 'Ms. Rana said that, and ', 'attribution.mismatch', 0],
  ['clauses of the writer', 'we that 12 ', 'figure.unsupported', 1],
])('a sentence of many %s is read', (_, piece, code, expected) => {
  const { problems } = checkDocument(`${piece.repeat(60_000)}[@s1.h1; @s1.q1].`, { library });
  expect(problems.filter((problem) => problem.code === code)).toHaveLength(expected);
});
