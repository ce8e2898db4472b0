import { createLibrary } from '@findings/core/library';
import { reportFixture } from '../../core/test/report-fixture.js';
import { checkDocument } from '../src/check-document.js';
import type { DocumentProblem } from '../src/document/document-problem.js';

/** The problems of a text that cites the first finding as `@s1.h1`, and the second as `@s1.h2`. */
export function figureProblems(text: string, findings: readonly string[]): readonly DocumentProblem[] {
  const highlights = findings.map((finding) => ['Rana', finding] as const);
  const library = createLibrary([reportFixture({ key: 'demo2020', sessions: [{ number: '1', highlights }] })]);
  return checkDocument(text, { library }).problems.filter(
    ({ code }) => code === 'figure.unsupported' || code === 'date.unsupported',
  );
}

/** The figures and dates of a text that are not in the findings it cites. */
export function unsupportedFigures(text: string, findings: readonly string[]): readonly string[] {
  return figureProblems(text, findings).map(({ span: { start, end } }) => text.slice(start.offset, end.offset));
}
