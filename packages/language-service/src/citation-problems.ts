import type { DocumentProblem } from '@findings/check';
import { partitionPoint } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import type { LocatedCitation } from './workspace/citation-at.js';
import type { Proposal } from './workspace/proposal.js';

/** A problem of a proposal, and a citation that it is about. */
interface AssignedProblem {
  readonly problem: DocumentProblem;
  readonly citation: LocatedCitation;
  /** The number of the citation among those with the same key, from 0. */
  readonly nth: number;
}

/**
 * Assigns the problems of a proposal to its citations. A problem of a quotation, an attribution, a figure, a date or a page
 * belongs to the nearest citation of the finding that it was compared with.
 *
 * @param citations in document order
 */
export function assignProblems(
  { check, markdown }: Proposal,
  citations: readonly LocatedCitation[],
): readonly AssignedProblem[] {
  const counts = new Map<string, number>();
  const all: Occurrence[] = [];
  const byId = new Map<string, Occurrence[]>();
  for (const located of citations) {
    const { item, resolution } = located.citation;
    const nth = counts.get(item.id) ?? 0;
    counts.set(item.id, nth + 1);
    const occurrence = { located, nth, start: item.start, end: item.end };
    all.push(occurrence);
    if (resolution.type !== 'found') continue;
    // Problems name findings by the key as written, or by the id with or without the report key.
    for (const id of new Set([item.id, resolution.target.qualifiedId, resolution.target.id])) {
      const list = byId.get(id);
      if (list) list.push(occurrence);
      else byId.set(id, [occurrence]);
    }
  }
  return check.problems.flatMap((problem) =>
    affectedBy(problem, all, byId, markdown).map(({ located, nth }) => ({ problem, citation: located, nth })),
  );
}

/** The range of a citation's key, and its number among those of the same key. */
interface Occurrence extends OffsetRange {
  readonly located: LocatedCitation;
  readonly nth: number;
}

/** The problems of a comparison with cited findings. A quotation without a citation has no citation to blame. */
const COMPARISONS = /^(?:quote\.(?!uncited$)|attribution\.|figure\.|date\.|locator\.)/;

function affectedBy(
  { code, id, about, span }: DocumentProblem,
  all: readonly Occurrence[],
  byId: ReadonlyMap<string, readonly Occurrence[]>,
  markdown: string,
): readonly Occurrence[] {
  const { offset: start } = span.start;
  const { offset: end } = span.end;
  if (code.startsWith('citation.'))
    return neighbours(all, start).filter((each) => each.start < end && each.end > start);
  if (!COMPARISONS.test(code)) return [];
  // A misplaced quotation names the finding that contains it, not the cited one.
  const ids = code === 'quote.misplaced' ? [] : [...(about ?? []), ...(id === undefined ? [] : [id])];
  const range = { start, end };
  const named = ids.flatMap((each) => nearest(byId.get(each) ?? [], range, markdown));
  return named.length > 0 ? [...new Set(named)] : nearest(all, range, markdown);
}

/** The last occurrence before an offset, and the first one after it. */
function neighbours(all: readonly Occurrence[], offset: number): readonly Occurrence[] {
  const next = partitionPoint(all.length, (index) => all[index]!.end <= offset);
  return all.slice(Math.max(0, next - 1), next + 1);
}

/** The nearest occurrence to a range, preferably in its sentence, or else in its paragraph. If two are as near, the second. */
function nearest(all: readonly Occurrence[], { start, end }: OffsetRange, markdown: string): readonly Occurrence[] {
  const [first, second] = neighbours(all, start).map((occurrence) => {
    const [from, to] = occurrence.start >= start ? [end, occurrence.start] : [occurrence.end, start];
    return { occurrence, distance: distanceAcross(markdown.slice(from, Math.min(to, from + MAX_PARAGRAPH_LENGTH))) };
  });
  if (!first) return [];
  return [(second && second.distance <= first.distance ? second : first).occurrence];
}

const MAX_PARAGRAPH_LENGTH = 5000;

/** 0 for text within a sentence, 1 within a paragraph, 2 across paragraphs. */
function distanceAcross(text: string): number {
  if (text.length === MAX_PARAGRAPH_LENGTH || /\n[ \t>]*\r?\n/.test(text)) return 2;
  return /[.!?][”"’')\]]*\s/.test(text) ? 1 : 0;
}
