import type { DocumentProblem, SpanEdit } from '../document/document-problem.js';
import { harmlessEdits } from './harmless-edits.js';
import { editsOf, textOf, uneditedText, applyTextEdits } from './offset-edits.js';
import type { OffsetEdit } from './offset-edits.js';
import { noSteps, runSteps, type Steps } from '../document/steps.js';

/** What applying fixes needs to know of a problem. */
export type Fixable = Pick<DocumentProblem, 'code'> & { readonly fix?: SpanEdit | undefined };

export interface FixedDocument<Problem extends Fixable> {
  readonly markdown: string;
  /** The edits that turn the original document into `markdown`. Sorted, without overlaps. */
  readonly edits: readonly OffsetEdit[];
  /** Number of fixes applied. */
  readonly fixed: number;
  /** The problems of `markdown`. */
  readonly problems: readonly Problem[];
}

/** Fixes that still cause new fixes after this many rounds never settle. */
const MAX_ROUNDS = 20;

/** Fixes never settle either if the text grows to more than twice its length plus this many UTF-16 code units. */
const MAX_GROWTH = 10_000;

/**
 * Applies the fixes of these problems once. Of two fixes that overlap, only the first is applied. A fix that would change
 * another citation or the front matter is not applied.
 */
export function applyFixes(markdown: string, problems: readonly Fixable[]): string {
  return textOf(
    markdown,
    applyTextEdits(uneditedText(markdown), harmlessEdits(markdown, chosenFixes(markdown, problems))),
  );
}

/**
 * Applies fixes until none is left. Fixes that overlap, or that another fix makes possible, are applied in a further round.
 * A fix that would change another citation or the front matter is not applied. If the fixes never settle, the text is not
 * changed. Fixing the result again changes nothing.
 *
 * @param problems the problems of `markdown`
 * @param check returns the problems of a text
 */
export function fixDocument<Problem extends Fixable>(
  markdown: string,
  problems: readonly Problem[],
  check: (markdown: string) => readonly Problem[],
): FixedDocument<Problem> {
  return runSteps(fixInSteps(markdown, problems, (text) => noSteps(check(text))));
}

/** Like `fixDocument`, in the steps of its checks. */
export function* fixInSteps<Problem extends Fixable>(
  markdown: string,
  problems: readonly Problem[],
  check: (markdown: string) => Steps<readonly Problem[]>,
): Steps<FixedDocument<Problem>> {
  let edited = uneditedText(markdown);
  let text = markdown;
  let remaining = problems;
  let fixed = 0;
  const maxLength = 2 * markdown.length + MAX_GROWTH;
  for (let round = 0; ; round++) {
    const fixes = harmlessEdits(text, chosenFixes(text, remaining));
    if (fixes.length === 0) return { markdown: text, edits: editsOf(markdown, edited), fixed, problems: remaining };
    if (round === MAX_ROUNDS || text.length > maxLength) return { markdown, edits: [], fixed: 0, problems };
    edited = applyTextEdits(edited, fixes);
    text = textOf(markdown, edited);
    remaining = yield* check(text);
    fixed += fixes.length;
  }
}

/** The fixes that can be applied in one round: sorted, without overlaps, with the line ends of the document. */
function chosenFixes(markdown: string, problems: readonly Fixable[]): OffsetEdit[] {
  const fixes = problems
    .flatMap(({ fix }) => (fix ? [{ start: fix.span.start.offset, end: fix.span.end.offset, text: fix.text }] : []))
    .filter(({ start, end, text }) => markdown.slice(start, end) !== text)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: OffsetEdit[] = [];
  let previous: OffsetEdit | undefined;
  for (const fix of fixes) {
    if (previous && !areIndependent(previous, fix)) continue;
    chosen.push({ ...fix, text: withLineEnds(fix.text, markdown) });
    previous = fix;
  }
  return chosen;
}

/** Whether two sorted edits do not affect each other. Two insertions at one position do. */
function areIndependent(previous: OffsetEdit, next: OffsetEdit): boolean {
  const isAdjacent = previous.end === next.start;
  const isInsertion = previous.start === previous.end || next.start === next.end;
  return next.start > previous.end || (isAdjacent && !isInsertion);
}

/** Converts the line ends of a text to those of a document. */
export function withLineEnds(text: string, markdown: string): string {
  if (!text.includes('\n')) return text;
  const first = markdown.indexOf('\n');
  return first > 0 && markdown[first - 1] === '\r' ? text.replace(/\r?\n/g, '\r\n') : text;
}
