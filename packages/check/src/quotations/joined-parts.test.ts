import { describe, expect, test } from 'vitest';
import { createLibrary } from '@findings/core/library';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { applyFixes } from '../fixes/apply-fixes.js';
import { checkDocument } from '../check-document.js';
import type { DocumentProblem } from '../document/document-problem.js';

const quoteProblems = (markdown: string): readonly DocumentProblem[] =>
  checkDocument(markdown, { library: exampleLibrary }).problems.filter(({ code }) => code.startsWith('quote.'));
const codes = (markdown: string): readonly string[] => quoteProblems(markdown).map(({ code }) => code);
/** The document with the first suggestion for each problem. */
const changed = (markdown: string): string =>
  applyFixes(
    markdown,
    quoteProblems(markdown).map(({ code, choices: [fix] }) => ({ code, fix })),
  );

describe('a quotation that joins words of several findings', () => {
  const beds = 'Beds are counted every night, and the count is public.';
  const register = 'Every border post keeps a register of its own.';

  test.each([
    [`So “${beds} ${register}” [@s1.h2].`, `So “${beds}” [@s1.h2] “${register}” [@s2.h2].`],
    [`So “${beds}\n${register}” [@s2.h2].`, `So “${beds}” [@s1.h2] “${register}” [@s2.h2].`],
    [`So “${beds} […] ${register}” [@s1.h2].`, `So “${beds}” [@s1.h2] “${register}” [@s2.h2].`],
    [`So "${beds} ${register}" [@s1.h2; @s2.h2].`, `So "${beds}" [@s1.h2] "${register}" [@s2.h2].`],
  ])('is split: %s', (before, after) => {
    expect(codes(before)).toEqual(['quote.altered']);
    expect(changed(before)).toBe(after);
    expect(quoteProblems(after)).toEqual([]);
  });

  test.each([
    `@s1.h2: “${beds} ${register}”`,
    `So “${beds} *${register}*” [@s1.h2].`,
    `So “${beds} ${register}” [@s1.h2, p. 3].`,
    `So “${beds} ${register}” [see @s1.h2].`,
  ])('has no fix that a page or markup would be lost in: %s', (before) => {
    expect(quoteProblems(before)).toMatchObject([
      { message: expect.stringContaining('joins'), choices: [{ title: 'Remove the quotation marks' }] },
    ]);
  });

  test('is not one that another finding has as a whole', () => {
    const words = 'No. Beds are counted every night.';
    const highlights = [
      ['Rana', 'Is that enough? No. It is not.'],
      ['Rana', words],
    ] as const;
    const library = createLibrary([reportFixture({ sessions: [{ number: '1', highlights }] })]);
    const { problems } = checkDocument(`So “${words}” [@s1.h1].`, { library });
    expect(problems.map(({ code }) => code)).toEqual(['quote.misplaced']);
  });

  test('is never replaced by words without a sentence that the cited finding has', () => {
    const [problem] = quoteProblems(`So “${beds} ${register.replace('keeps', 'holds')}” [@s1.h2].`);
    expect(problem?.choices.map(({ title }) => title)).not.toContain('Use the report’s exact words');
  });
});
