import fc from 'fast-check';
import { sourceText } from '@findings/core/text';
import type { CheckedFile, CheckedProblem, Format, Summary } from '../src/formats/format.js';
import { SUMMARY_FIELDS } from '../src/formats/format.js';

// prettier-ignore
const MARKS = [
  '\n', '\r\n', '\r', '\t', '::', '::error::no', '##[error]no', '%0A', ']]>', '<b>', '&amp;', '"', '|', '`', '\\', '{0}',
  '[a](b)', '\u001b[31m', '\u009b2J', '\u202E', '\ud83d', '\uFFFE', '\0', '😀',
];

/** Any string. Many contain characters that have a meaning in formats, terminals and GitHub. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.string({ maxLength: 10 }), fc.constantFrom(...MARKS)),
      { maxLength },
    )
    .map((parts) => parts.join(''));

/** A path of one to three names, as a `CheckedFile` has it. */
const path = fc
  .array(
    text(4).map((name) => name.replaceAll('/', '').replace(/^(?:\.{0,2})$/, 'a.md')),
    { minLength: 1, maxLength: 3 },
  )
  .map((names) => names.join('/'));

/** A document of any text, with problems at any places of it. */
export const arbitraryFile: fc.Arbitrary<CheckedFile> = fc
  .record({ path, source: text(30), citations: fc.nat({ max: 9 }) })
  .chain((file) =>
    fc
      .array(problemIn(file.source), { maxLength: 5 })
      .map((problems) => ({ ...file, problems, titleOf: () => undefined, reports: [] })),
  );

function problemIn(source: string): fc.Arbitrary<CheckedProblem> {
  const places = sourceText(source);
  const offset = fc.nat({ max: source.length });
  return fc
    .record({
      code: fc.constantFrom('citation.unresolved', 'citation.case', 'config.missing-file'),
      severity: fc.constantFrom('error', 'warning', 'info', 'hint'),
      message: text(8),
      ends: fc.option(fc.tuple(offset, offset)),
      fix: fc.option(text(4)),
    })
    .map(({ ends, fix, ...said }) => {
      if (!ends) return said;
      const span = places.span(Math.min(...ends), Math.max(...ends));
      const written = { span, text: fix ?? '', title: `Write ${fix}` };
      return { ...said, span, ...(fix !== null && { fix: written, choices: [written] }) };
    });
}

/** All that a format writes of these files. */
export function writtenBy(format: Format, files: readonly CheckedFile[]): string {
  const parts = [format.begin()];
  for (const file of files) parts.push(...format.file(file));
  return [...parts, format.end(summaryOf(files), [])].join('');
}

export function summaryOf(files: readonly CheckedFile[]): Summary {
  const summary = { files: files.length, citations: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const { citations, problems } of files) {
    summary.citations += citations;
    for (const { severity } of problems) summary[SUMMARY_FIELDS[severity]]++;
  }
  return summary;
}

/** A document with what is said of stretches of it. */
export function fileWith(
  source: string,
  ...problems: readonly (Omit<CheckedProblem, 'span'> & { readonly at: string })[]
): CheckedFile {
  const places = sourceText(source);
  return {
    path: 'proposals/a.md',
    source,
    citations: problems.length,
    problems: problems.map(({ at, ...said }) => {
      const start = source.indexOf(at);
      return { ...said, span: places.span(start, start + at.length) };
    }),
    reports: [],
    titleOf: () => undefined,
  };
}
