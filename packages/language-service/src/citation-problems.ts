import type { DocumentProblem } from '@findings/check';
import type { CitationProblem } from './results/client-results.js';
import type { LocatedCitation } from './workspace/citation-at.js';
import type { Proposal } from './workspace/proposal.js';

/**
 * What is wrong with citations of a proposal, and with the words that lean on them: a problem of a quotation, a person or a
 * figure is told of the nearest citation of what it is compared with.
 *
 * @param placed by where their keys start
 */
export function citationProblems(
  { check, markdown }: Proposal,
  placed: readonly LocatedCitation[],
): readonly CitationProblem[] {
  const counts = new Map<string, number>();
  const all: Occurrence[] = [];
  const byFinding = new Map<string, Occurrence[]>();
  for (const { citation } of placed) {
    const { item, resolution } = citation;
    const nth = counts.get(item.id) ?? 0;
    counts.set(item.id, nth + 1);
    const occurrence = { key: item.id, nth, start: item.start, end: item.end };
    all.push(occurrence);
    if (resolution.type !== 'found') continue;
    // Problems name findings with or without the report's key, or as they are cited.
    for (const id of new Set([item.id, resolution.target.qualifiedId, resolution.target.id])) {
      const known = byFinding.get(id);
      if (known) known.push(occurrence);
      else byFinding.set(id, [occurrence]);
    }
  }
  return check.problems.flatMap((problem) => {
    return concerned(problem, all, byFinding, markdown).map(({ key, nth }) => ({
      key,
      nth,
      severity: problem.severity,
      message: problem.message,
    }));
  });
}

interface Occurrence {
  readonly key: string;
  readonly nth: number;
  readonly start: number;
  readonly end: number;
}

function concerned(
  { code, id, about, span }: DocumentProblem,
  all: readonly Occurrence[],
  byFinding: ReadonlyMap<string, readonly Occurrence[]>,
  markdown: string,
): readonly Occurrence[] {
  const { offset: start } = span.start;
  const { offset: end } = span.end;
  if (code.startsWith('citation.')) return around(all, start).filter((each) => each.start < end && each.end > start);
  if (!COMPARED.test(code)) return [];
  // What stands elsewhere names where that is, and not what is cited.
  const ids = code === 'quote.misplaced' ? [] : [...(about ?? []), ...(id === undefined ? [] : [id])];
  const named = ids.flatMap((each) => {
    return nearest(byFinding.get(each) ?? [], start, end, markdown);
  });
  return named.length > 0 ? [...new Set(named)] : nearest(all, start, end, markdown);
}

/** What is quoted without a citation has none that could be wrong. */
const COMPARED = /^(?:quote\.(?!uncited$)|attribution\.|figure\.)/;

/** The last one before a stretch, and the first one in it or behind it. */
function around(all: readonly Occurrence[], start: number): readonly Occurrence[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return all.slice(Math.max(0, low - 1), low + 1);
}

/** The one that belongs to a stretch: in its sentence, or else in its paragraph; of two that are as close, the one behind it. */
function nearest(all: readonly Occurrence[], start: number, end: number, markdown: string): readonly Occurrence[] {
  const near = around(all, start).map((each) => {
    const [from, to] = each.start >= start ? [end, each.start] : [each.end, start];
    return { each, apart: apart(markdown.slice(from, Math.min(to, from + FAR))) };
  });
  const [one, other] = near;
  if (!one) return [];
  return [(other && other.apart <= one.apart ? other : one).each];
}

/** More words than that are as many as a paragraph's. */
const FAR = 5000;

/** How much lies between a citation and what is wrong: nothing to speak of, the end of a sentence, that of a paragraph. */
function apart(between: string): number {
  if (between.length === FAR || /\n[ \t>]*\r?\n/.test(between)) return 2;
  return /[.!?][”"’')\]]*\s/.test(between) ? 1 : 0;
}
