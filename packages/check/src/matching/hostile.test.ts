import { describe, expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { createLibrary } from '@findings/core/library';
import { createQuotationMatcher } from './quotation-matcher.js';

const ask = (overview: readonly string[], words: string) => {
  const library = createLibrary([reportFixture({ sessions: [{ title: 'S', overview }] })]);
  const quoting = createQuotationMatcher(library);
  return {
    verbatim: quoting.isVerbatim(words, library.get('s1.p1')!),
    found: quoting.findVerbatim(words).length,
    similar: quoting.findSimilarAnywhere(words)?.differenceClass,
  };
};

const oneWord = ['bed '.repeat(100_000).trim()];
const identical = Array.from({ length: 5000 }, () => 'Beds are counted every night, and the count is public.');

describe('hostile reports and quotations are handled', () => {
  test.each([
    ['one word, and it', oneWord, 'bed '.repeat(1000), { verbatim: true, found: 1 }],
    [
      'one word, and another among it',
      oneWord,
      `${'bed '.repeat(500)}not ${'bed '.repeat(500)}`,
      { verbatim: false, found: 0 },
    ],
    ['one word, and it with insertions', oneWord, 'bed [of course] '.repeat(20_000), { verbatim: true, found: 1 }],
    ['one word, and it with omissions', oneWord, 'bed … '.repeat(20_000), { verbatim: true, found: 1 }],
    ['one word, and brackets in it', oneWord, 'b[e]d '.repeat(20_000), { verbatim: true, found: 1 }],
    ['one sentence', identical, 'Beds are counted every night', { verbatim: true, found: 250 }],
    [
      'one sentence, altered',
      identical,
      'Beds are not counted every night',
      { verbatim: false, found: 0, similar: 'negation' },
    ],
    [
      'one sentence, a million characters',
      identical,
      'Beds are counted every night. '.repeat(33_000),
      { verbatim: false, found: 0, similar: undefined },
    ],
    ['a letter, again and again', ['ab'.repeat(200_000)], `${'ab'.repeat(50_000)}c`, { verbatim: false, found: 0 }],
    ['hyphens', [Array.from({ length: 50_000 }, (_, at) => `a${at}-b`).join(' ')], 'b', { verbatim: false, found: 0 }],
    ['brackets that do not close', ['[a '.repeat(50_000)], '[a '.repeat(20_000), { verbatim: true, found: 1 }],
    ['brackets in brackets', oneWord, `bed ${'['.repeat(100_000)}${']'.repeat(100_000)}`, { verbatim: true, found: 1 }],
    ['dots', oneWord, `bed${'.'.repeat(500_000)}`, { verbatim: true, found: 1 }],
  ])('%s', (_, overview, words, expected) => expect(ask(overview, words)).toMatchObject(expected));
});
