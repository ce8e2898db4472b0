import { applyFixes, checkDocument, fixDocument, readDocument } from '@findings/core/check';
import type { Against, DocumentProblem, Edit, Fix } from '@findings/core/check';
import { markdownTexts } from './markdown-texts.ts';
import { demand, repeatable, type Target } from './target.ts';
import { contextFor, report } from './wells.ts';

/** What `findings check --fix` and the editor write. */
export const fixes: Target = {
  inputs: markdownTexts,
  checks: [(text) => checkAll(text, contextFor(text)), (text) => checkEach(text, contextFor(text))],
};

/** `[@ s1` has two mistakes, one after the other. */
const MOST_STEPS = 4;

/** Where pins move along, an id that moved is right to write only once. */
const ONCE = 'citation.moved';

function problemsOf(text: string, against: Against): readonly DocumentProblem[] {
  return checkDocument(text, against).problems;
}

function checkAll(text: string, against: Against): void {
  const again = (markdown: string): readonly DocumentProblem[] =>
    problemsOf(markdown, against).filter(({ code }) => against.movesPins !== true || code !== ONCE);
  const { markdown, edits } = repeatable('fixDocument', () => fixDocument(text, problemsOf(text, against), again));
  let [written, at] = ['', 0];
  for (const edit of edits) {
    demand(at <= edit.start && edit.end <= text.length, 'edits are apart and in order', () => JSON.stringify(edits));
    written += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  demand(written + text.slice(at) === markdown, 'nothing outside the edits changes', () => JSON.stringify(edits));
  const twice = fixDocument(markdown, again(markdown), again).markdown;
  demand(twice === markdown, 'fix(fix(x)) = fix(x)', () => JSON.stringify({ markdown, twice }));
  checkQuotations(text, edits, against);
}

/** Each fix on its own solves its problem: a few more at its place are the most that it may need. */
function checkEach(text: string, against: Against): void {
  for (const problem of problemsOf(text, against)) {
    if (!problem.fix || (problem.code === ONCE && against.movesPins === true)) continue;
    const { code } = problem;
    let markdown = text;
    let next: DocumentProblem | undefined = problem;
    for (let step = 0; step < MOST_STEPS && next?.fix; step++) {
      const { span, text: written }: Fix = next.fix;
      const start: number = span.start.offset;
      markdown = applyFixes(markdown, [next]);
      const end: number = start + written.length;
      next = problemsOf(markdown, against).find(
        (other) => other.code === code && other.span.start.offset < end && other.span.end.offset > start,
      );
    }
    const detail = (): string => JSON.stringify({ title: problem.fix?.title, markdown, message: next?.message });
    demand(next === undefined, `fixes of ${code} leave no problem of their kind`, detail);
  }
}

const said = findingTexts();

/** Words with a space around each, so that no half of a word is found. */
function wordsOf(text: string): string {
  return ` ${text
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `;
}

/** What a proposal quotes word for word is left alone. */
function checkQuotations(text: string, edits: readonly Edit[], against: Against): void {
  for (const { text: words, start, end } of readDocument(text, against).claims.quotations) {
    if (
      words.length < 12 ||
      !said.includes(words) ||
      !wordsOf(said).includes(wordsOf(words)) ||
      text.slice(start, end).includes('@')
    )
      continue;
    const inside = edits.find((edit) => edit.start < end && edit.end > start);
    demand(inside === undefined, 'verbatim quotations stay', () => JSON.stringify({ words, inside }));
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
