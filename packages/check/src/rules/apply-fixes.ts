import type { DocumentProblem, SpanEdit } from './document-problem.js';
import { harmlessEdits } from './harmless-edits.js';
import { editsOf, textOf, uneditedText, applyTextEdits } from './offset-edits.js';
import type { OffsetEdit } from './offset-edits.js';

/** Problems as far as fixing them goes. */
export type Fixable = Pick<DocumentProblem, 'code'> & { readonly fix?: SpanEdit | undefined };

export interface FixedDocument<Problem extends Fixable> {
  readonly markdown: string;
  /** From the document as it was to `markdown`: in order, apart from one another. */
  readonly edits: readonly OffsetEdit[];
  /** How many problems were fixed. */
  readonly fixed: number;
  /** What is left. */
  readonly problems: readonly Problem[];
}

/** Fixes that still cause new fixes after this many rounds are treated as endless. */
const MAX_ROUNDS = 20;

/** Fixes are also endless if they make a text longer than twice its length plus this many UTF-16 code units. */
const MAX_GROWTH = 10_000;

/** How often endless fixes are discarded before all fixes are discarded. */
const MAX_ATTEMPTS = 3;

/**
 * The document after the fixes of these problems; of two that overlap, the one that starts first. A fix that would change
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
 * A fix that would change another citation or the front matter is not applied. If the fixes never settle, the text is not changed. Fixing the result again changes nothing.
 *
 * @param problems the problems of `markdown`
 * @param check returns the problems of a text
 */
export function fixDocument<Problem extends Fixable>(
  markdown: string,
  problems: readonly Problem[],
  check: (markdown: string) => readonly Problem[],
): FixedDocument<Problem> {
  let endless: readonly Place[] = [];
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const { unsettled, ...fixed } = fixInRounds(markdown, problems, check, endless);
    if (unsettled.length === 0) return fixed;
    endless = endless.concat(unsettled);
  }
  return { markdown, edits: [], fixed: 0, problems };
}

/** A range of the document before any fix. */
type Place = Pick<OffsetEdit, 'start' | 'end'>;

/** @param endless ranges that must not be fixed */
function fixInRounds<Problem extends Fixable>(
  markdown: string,
  problems: readonly Problem[],
  check: (markdown: string) => readonly Problem[],
  endless: readonly Place[],
): FixedDocument<Problem> & { readonly unsettled: readonly Place[] } {
  let pieces = uneditedText(markdown);
  let text = markdown;
  let left = problems;
  let fixed = 0;
  const nextFixes = (): readonly OffsetEdit[] => {
    const fixes = chosenFixes(text, left);
    if (endless.length === 0 || fixes.length === 0) return harmlessEdits(text, fixes);
    const places = originalPlaces(editsOf(markdown, pieces), fixes);
    const others = fixes.filter((_, index) => !endless.some((place) => isTouching(place, places[index]!)));
    return harmlessEdits(text, others);
  };
  let fixes = nextFixes();
  const longest = 2 * markdown.length + MAX_GROWTH;
  for (let round = 0; round < MAX_ROUNDS && text.length <= longest && fixes.length > 0; round++) {
    pieces = applyTextEdits(pieces, fixes);
    text = textOf(markdown, pieces);
    left = check(text);
    fixed += fixes.length;
    fixes = nextFixes();
  }
  const edits = editsOf(markdown, pieces);
  return { markdown: text, edits, fixed, problems: left, unsettled: originalPlaces(edits, fixes) };
}

/**
 * Maps fixes of a later text to ranges of the first text. A range includes the earlier edits that its fix touches.
 *
 * @param edits from the first text to the later one
 */
function originalPlaces(edits: readonly OffsetEdit[], fixes: readonly OffsetEdit[]): Place[] {
  return fixes.map((fix) => {
    let shift = 0;
    let start: number | undefined;
    let end: number | undefined;
    for (const edit of edits) {
      const from = edit.start + shift;
      const to = from + edit.text.length;
      if (from > fix.end) break;
      if (to >= fix.start) {
        start ??= Math.min(edit.start, fix.start - shift);
        end = edit.end;
      }
      shift += edit.text.length - (edit.end - edit.start);
      if (end === edit.end) end = Math.max(end, fix.end - shift);
    }
    return { start: start ?? fix.start - shift, end: end ?? fix.end - shift };
  });
}

function isTouching(one: Place, other: Place): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Those that can be written at once, in order, with the line ends of the document. */
function chosenFixes(markdown: string, problems: readonly Fixable[]): OffsetEdit[] {
  const fixes = problems
    .flatMap(({ fix }) => (fix ? [{ start: fix.span.start.offset, end: fix.span.end.offset, text: fix.text }] : []))
    .filter(({ start, end, text }) => markdown.slice(start, end) !== text)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: OffsetEdit[] = [];
  let previous: OffsetEdit | undefined;
  for (const fix of fixes) {
    if (previous && !isApart(previous, fix)) continue;
    chosen.push({ ...fix, text: withLineEnds(fix.text, markdown) });
    previous = fix;
  }
  return chosen;
}

/** Whether the later of two can be written without regard to the other; of two insertions in one place, it cannot. */
function isApart(previous: OffsetEdit, next: OffsetEdit): boolean {
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
