import { isDeepStrictEqual } from 'node:util';
import { applyFixes, checkDocument, fixDocument } from '@findings/check';
import type { DocumentProblem } from '@findings/check';
import { readDocument } from '@findings/check/editor';
import type { CheckContext, OffsetEdit } from '@findings/check/editor';
import { readCitations } from '@findings/citations';
import { frontMatterBlock } from '@findings/core/text';
import { demand, runTwice } from './demand.ts';
import { markdownTexts } from './markdown-texts.ts';
import { checkTexts, keptTexts } from './properties.ts';
import { contextFor, wells } from './wells.ts';

/* What must hold of the fixes of `findings check --fix` and of the editor. */

const kept = keptTexts('fixes');

checkTexts(markdownTexts(kept), kept, {
  'fixing twice changes nothing more': checkAll,
  'each fix solves its problem': checkEach,
  'each fix keeps the citations around it': checkCitationsAround,
});

/** Fixes that one problem may need in a row: `[@ s1` needs two. */
const MAX_STEPS = 4;

/** With `movesPins`, this fix needs an update of the lock file, which is not made here. So its result is not checked. */
const MOVED_ID = 'citation.moved';

function problemsOf(text: string, against: CheckContext): readonly DocumentProblem[] {
  const { problems } = checkDocument(text, against);
  return problems.filter(({ code }) => against.movesPins !== true || code !== MOVED_ID);
}

function checkAll(text: string): void {
  const against = contextFor(text);
  const recheck = (markdown: string): readonly DocumentProblem[] => problemsOf(markdown, against);
  const { markdown, edits } = runTwice('fixDocument', () => fixDocument(text, recheck(text), recheck));
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
  const frontMatter = (each: string): string => each.slice(0, frontMatterBlock(each)?.end ?? 0);
  demand(frontMatter(markdown) === frontMatter(text), 'the front matter stays', () => markdown);
  checkQuotations(text, edits, against);
}

/** Each fix solves its problem, alone or with a few more fixes at the same position. */
function checkEach(text: string): void {
  const against = contextFor(text);
  for (const problem of problemsOf(text, against)) {
    const { code } = problem;
    let markdown = text;
    let next: DocumentProblem | undefined = problem;
    for (let step = 0; step < MAX_STEPS && next?.fix; step++) {
      const { span, text: written }: NonNullable<DocumentProblem['fix']> = next.fix;
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
    const isSolved = !problem.fix || next === undefined || (!next.fix && next.message !== problem.message);
    const detail = (): string => JSON.stringify({ title: problem.fix?.title, markdown, message: next?.message });
    demand(isSolved, `fixes of ${code} solve their problem`, detail);
  }
}

function checkCitationsAround(text: string): void {
  for (const problem of problemsOf(text, contextFor(text))) {
    const { fix } = problem;
    if (!fix) continue;
    const [start, end] = [fix.span.start.offset, fix.span.end.offset];
    const fixed = applyFixes(text, [problem]);
    const added = fixed.length - text.length;
    /** The keys outside the fix, with their distance from the start or the end of the text. */
    const keysOf = (markdown: string, last: number): readonly string[] =>
      readCitations(markdown)
        .groups.flatMap(({ items }) => items)
        .filter((item) => item.end <= start || item.start >= last)
        .map(({ id, end: at }) => `${id} ${at <= start ? at : at - markdown.length}`);
    const after = new Set(keysOf(fixed, end + added));
    const lost = keysOf(text, end).filter((key) => !after.has(key));
    demand(isDeepStrictEqual(lost, []), 'citations around a fix stay', () => JSON.stringify({ fixed, lost }));
  }
}

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
    const isVerbatim = words.length >= 12 && wells.includes(words) && wordsOf(wells).includes(wordsOf(words));
    if (!isVerbatim || text.slice(start, end).includes('@')) continue;
    const inside = edits.find(
      (edit) => edit.start < end && edit.end > start && !wordsOf(edit.text).includes(wordsOf(words)),
    );
    demand(inside === undefined, 'verbatim quotations do not change', () => JSON.stringify({ words, inside }));
  }
}
