import { applyFixes, checkDocument, fixDocument } from '@findings/check';
import { readDocument } from '@findings/check/editor';
import type { DocumentProblem, SpanEdit } from '@findings/check';
import type { CheckContext, OffsetEdit } from '@findings/check/editor';
import { markdownTexts } from './markdown-texts.ts';
import { demand, runTwice, type Target } from './target.ts';
import { contextFor, report } from './wells.ts';

/** Applies the fixes of `findings check --fix` and of the editor. */
export const fixes: Target = {
  inputs: markdownTexts,
  checks: [(text) => checkAll(text, contextFor(text)), (text) => checkEach(text, contextFor(text))],
};

/** Fixes that one problem may need in a row: `[@ s1` needs two. */
const MAX_STEPS = 4;

/** With `movesPins`, this fix needs an update of the lock file, which is not made here. So its result is not checked. */
const MOVED_ID = 'citation.moved';

function problemsOf(text: string, against: CheckContext): readonly DocumentProblem[] {
  return checkDocument(text, against).problems;
}

function checkAll(text: string, against: CheckContext): void {
  const recheck = (markdown: string): readonly DocumentProblem[] =>
    problemsOf(markdown, against).filter(({ code }) => against.movesPins !== true || code !== MOVED_ID);
  const { markdown, edits } = runTwice('fixDocument', () => fixDocument(text, problemsOf(text, against), recheck));
  let [written, at] = ['', 0];
  for (const edit of edits) {
    demand(at <= edit.start && edit.end <= text.length, 'edits are in order and do not overlap', () =>
      JSON.stringify(edits),
    );
    written += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  demand(written + text.slice(at) === markdown, 'nothing outside the edits changes', () => JSON.stringify(edits));
  const twice = fixDocument(markdown, recheck(markdown), recheck).markdown;
  demand(twice === markdown, 'fix(fix(x)) = fix(x)', () => JSON.stringify({ markdown, twice }));
  checkQuotations(text, edits, against);
}

/** Each fix solves its problem, alone or with a few more fixes at the same position. */
function checkEach(text: string, against: CheckContext): void {
  for (const problem of problemsOf(text, against)) {
    if (!problem.fix || (problem.code === MOVED_ID && against.movesPins === true)) continue;
    const { code } = problem;
    let markdown = text;
    let next: DocumentProblem | undefined = problem;
    for (let step = 0; step < MAX_STEPS && next?.fix; step++) {
      const { span, text: written }: SpanEdit = next.fix;
      const start: number = span.start.offset;
      const fixed: string = applyFixes(markdown, [next]);
      // It would change another citation.
      if (fixed === markdown) return;
      markdown = fixed;
      const end: number = start + written.length;
      next = problemsOf(markdown, against).find(
        (other) => other.code === code && other.span.start.offset < end && other.span.end.offset > start,
      );
    }
    // A fix can uncover another problem that only the writer can solve.
    const isSolved = next === undefined || (!next.fix && next.message !== problem.message);
    const detail = (): string => JSON.stringify({ title: problem.fix?.title, markdown, message: next?.message });
    demand(isSolved, `fixes of ${code} solve their problem`, detail);
  }
}

const reportText = findingTexts();

/** The words of a text with a space around each, so that only whole words match. */
function wordsOf(text: string): string {
  return ` ${text
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `;
}

/** Fixes do not change verbatim quotations. */
function checkQuotations(text: string, edits: readonly OffsetEdit[], against: CheckContext): void {
  for (const { text: words, start, end } of readDocument(text, against).claims.quotations) {
    if (
      words.length < 12 ||
      !reportText.includes(words) ||
      !wordsOf(reportText).includes(wordsOf(words)) ||
      text.slice(start, end).includes('@')
    )
      continue;
    const inside = edits.find(
      (edit) => edit.start < end && edit.end > start && !wordsOf(edit.text).includes(wordsOf(words)),
    );
    demand(inside === undefined, 'verbatim quotations do not change', () => JSON.stringify({ words, inside }));
  }
}

function findingTexts(): string {
  const findings = report.sessions.flatMap(({ highlights, overview, exchanges }) => [
    ...highlights,
    ...overview,
    ...exchanges,
  ]);
  return findings.map((finding) => finding.text).join('\n');
}
