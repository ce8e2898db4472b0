import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { applyFixes } from '../src/fixes/apply-fixes.js';
import { checkDocument } from '../src/check-document.js';
import type { DocumentProblem } from '../src/document/document-problem.js';
import { parseExample } from './parse-example.js';

const here = new URL('.', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');
const reportOf = (path: string, key: string) => parseReport(read(path), { key });

const sample = reportOf('../../tip-2012/report/tip-2012.md', 'tip2012');
const seeds = reportOf('natural/seeds-2018.md', 'seeds2018');

/** Folders of proposals, and the reports that they cite. */
const libraries: readonly (readonly [folder: string, library: Library])[] = [
  ...readdirSync(new URL('documents/', here)).map(
    (name) => [`documents/${name}`, createLibrary([reportOf(`documents/${name}/report.md`, name)])] as const,
  ),
  ['natural/tip2012', createLibrary([sample])],
  ['natural/seeds2018', createLibrary([seeds])],
  ['natural/both', createLibrary([sample, seeds])],
];

const proposals = libraries.flatMap(([folder, library]) =>
  readdirSync(new URL(`${folder}/`, here))
    .filter((name) => name !== 'report.md' && !name.endsWith('.suggested.md'))
    .map((name) => [`${folder}/${name}`, library] as const),
);

/** The text with carets under each problem, to the end of its line at most: its rule, whether `--fix` fixes it, and what is offered. */
function withCarets(markdown: string, problems: readonly DocumentProblem[]): string {
  return markdown
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...problems
        .filter(({ span }) => span.start.line === index + 1)
        .map(({ span: { start, end }, code, fix, reported }) => {
          const length = Math.min(end.offset - start.offset, line.length - start.column + 1);
          const notes = `${fix ? ' (fix)' : ''}${reported ? `: ${reported.join(', ')}` : ''}`;
          return `${' '.repeat(start.column - 1)}${'^'.repeat(length)} ${code}${notes}`;
        }),
    ])
    .join('\n');
}

/** `vitest -u` writes the carets. Compare each change with the text by eye. */
describe.each(proposals)('%s', (path, library) => {
  const { markdown } = parseExample(`\n${read(path)}`);
  const { problems } = checkDocument(markdown, { library });

  test('exactly the problems at the carets are reported', async () => {
    await expect(withCarets(markdown, problems)).toMatchFileSnapshot(path);
  });

  test('fixed documents have no fixes left', () => {
    const left = checkDocument(applyFixes(markdown, problems), { library }).problems;
    const unfixed = problems.filter(({ fix }) => !fix);
    const shown = (all: readonly DocumentProblem[]) => all.map(({ code, message }) => `${code} ${message}`);
    expect(shown(left)).toEqual(shown(unfixed));
  });
});

const suggestions = proposals.flatMap(([path, library]) => {
  const suggested = path.replace(/\.md$/, '.suggested.md');
  return existsSync(new URL(suggested, here)) ? [[path, suggested, library] as const] : [];
});

test.each(suggestions)('the first suggestions for %s make it %s', async (path, suggested, library) => {
  const { markdown } = parseExample(`\n${read(path)}`);
  const first = checkDocument(markdown, { library }).problems.map(({ code, choices: [fix] }) => ({ code, fix }));
  await expect(applyFixes(markdown, first)).toMatchFileSnapshot(suggested);
});
