import type { DocumentProblem, Fix } from './document-problem.js';
import { editsOf, textOf, whole, write } from './pieces.js';
import type { Edit } from './pieces.js';

/** Problems as far as fixing them goes. */
export type Fixable = Pick<DocumentProblem, 'code'> & { readonly fix?: Fix | undefined };

export interface FixedDocument<Problem extends Fixable> {
  readonly markdown: string;
  /** From the document as it was to `markdown`: in order, apart from one another. */
  readonly edits: readonly Edit[];
  /** How many problems were fixed. */
  readonly fixed: number;
  /** What is left. */
  readonly problems: readonly Problem[];
}

/** What is not still after so many rounds never will be. */
const ROUNDS = 20;

/** The document after the fixes of these problems; of two that overlap, the one that starts first. */
export function applyFixes(markdown: string, problems: readonly Fixable[]): string {
  return textOf(markdown, write(whole(markdown), chosenFixes(markdown, problems)));
}

/**
 * The document after all fixes: what was kept apart, or comes up only after another fix, is fixed in a further round. What
 * comes out is left as it is when it is fixed again.
 *
 * @param problems what `check` says of `markdown`
 * @param check what is wrong with a text
 */
export function fixDocument<Problem extends Fixable>(
  markdown: string,
  problems: readonly Problem[],
  check: (markdown: string) => readonly Problem[],
): FixedDocument<Problem> {
  let pieces = whole(markdown);
  let text = markdown;
  let left = problems;
  let fixed = 0;
  // Fixes that undo one another end where they began.
  const seen = new Set([markdown]);
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = chosenFixes(text, left);
    if (fixes.length === 0) break;
    const next = write(pieces, fixes);
    text = textOf(markdown, next);
    pieces = next;
    left = check(text);
    if (seen.has(text)) break;
    seen.add(text);
    fixed += fixes.length;
  }
  return { markdown: text, edits: editsOf(markdown, pieces), fixed, problems: left };
}

/** Those that can be written at once, in order, with the line ends of the document. */
function chosenFixes(markdown: string, problems: readonly Fixable[]): Edit[] {
  const fixes = problems
    .flatMap(({ fix }) => (fix ? [{ start: fix.span.start.offset, end: fix.span.end.offset, text: fix.text }] : []))
    .filter(({ start, end, text }) => markdown.slice(start, end) !== text)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: Edit[] = [];
  let previous: Edit | undefined;
  for (const fix of fixes) {
    if (previous && !isApart(previous, fix)) continue;
    chosen.push({ ...fix, text: withLineEnds(fix.text, markdown) });
    previous = fix;
  }
  return chosen;
}

/** Whether the later of two can be written without regard to the other; of two insertions in one place, it cannot. */
function isApart(previous: Edit, next: Edit): boolean {
  const touching = previous.end === next.start;
  const inserting = previous.start === previous.end || next.start === next.end;
  return next.start > previous.end || (touching && !inserting);
}

/** A text with the line ends that a document has. */
export function withLineEnds(text: string, markdown: string): string {
  if (!text.includes('\n')) return text;
  const first = markdown.indexOf('\n');
  return first > 0 && markdown[first - 1] === '\r' ? text.replace(/\r?\n/g, '\r\n') : text;
}
