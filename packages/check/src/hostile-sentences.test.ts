import { expect, test } from 'vitest';
import { exampleLibrary as library } from '../../core/test/example-library.js';
import { checkDocument } from './check-document.js';

/* Sentences without an end, in which a search of all names, ranges or clauses for each figure would take minutes. */

test.each([
  ['figures between quotations', '“12 of them” 13 ', 'figure.unsupported', 20_000],
  ['names of speakers', 'Ms. Rana said that, and ', 'attribution.mismatch', 0],
  ['clauses of the writer', 'we that 12 ', 'figure.unsupported', 0],
  ['counts before a colon', 'two measures: ', 'figure.unsupported', 20_000],
  ['short quotations', 'she said “cheerful harbours” ', 'quote.misplaced', 0],
])('a sentence of many %s is read', (_, piece, code, expected) => {
  const { problems } = checkDocument(`${piece.repeat(20_000)}[@s1.h1; @s1.q1].`, { library });
  expect(problems.filter((problem) => problem.code === code)).toHaveLength(expected);
});

test.each([
  ['digits', `Beds ${'1'.repeat(400_000)} [@s1.h2].`, undefined],
  ['closing marks in a quotation', `“Beds are${')'.repeat(400_000)} counted every night” [@s1.h2].`, 'quote.altered'],
  ['spaces in a quotation', `“Beds are${'\u00a0'.repeat(400_000)}counted every night” [@s1.h2].`, undefined],
])('a sentence with a run of %s is read', (_, text, code) => {
  const { problems } = checkDocument(text, { library });
  expect(problems.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code]);
});
