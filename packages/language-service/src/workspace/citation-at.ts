import type { CitationGroup } from '@findings/citations';
import type { CheckedDocument } from '@findings/check';
import type { ResolvedCitation } from '@findings/check/editor';
import type { Target } from '@findings/core/library';
import type { Proposal } from './proposal.js';

/** A citation with what holds it. */
export interface LocatedCitation {
  readonly citation: ResolvedCitation;
  readonly group: CitationGroup;
}

export interface CitationAtOffset extends LocatedCitation {
  /** URI of the report's file; absent unless the key names one thing, or only things of one report. */
  readonly source?: string;
}

/**
 * The citation whose key, with its `@`, and `-` and braces where there are any, is at an offset. A cursor right behind a
 * key is still at it, unless another key begins there.
 *
 * @param offset in UTF-16 code units; of one outside the text there is nothing
 */
export function citationAt(proposal: Proposal, offset: number): CitationAtOffset | undefined {
  if (!proposal.document) return undefined;
  const placed = placedCitations(proposal.document);
  const there = placed[lastFrom(placed, offset)];
  if (!there || offset > there.citation.item.end) return undefined;
  const source = sourceOf(proposal, there.citation);
  return { ...there, ...(source !== undefined && { source }) };
}

/** Those whose keys touch a stretch, in order. */
export function citationsWithin(document: CheckedDocument, start: number, end: number): readonly LocatedCitation[] {
  const placed = placedCitations(document);
  let first = lastFrom(placed, start);
  // One key may begin right where another ends.
  while (first > 0 && placed[first - 1]!.citation.item.end >= start) first--;
  if (first < 0 || placed[first]!.citation.item.end < start) first++;
  return placed.slice(first, Math.max(first, lastFrom(placed, end) + 1));
}

/** All citations by where their keys start: a citation within another's suffix stands between that one's keys. */
export function placedCitations(document: CheckedDocument): readonly LocatedCitation[] {
  return document.cached(place);
}

function place({ groups, citations }: CheckedDocument): readonly LocatedCitation[] {
  let next = 0;
  const placed = groups.flatMap((group) => group.items.map(() => ({ citation: citations[next++]!, group })));
  return placed.sort((one, other) => one.citation.item.start - other.citation.item.start);
}

/** Index of the last one that starts at or before an offset; -1 where there is none. */
function lastFrom(placed: readonly LocatedCitation[], offset: number): number {
  let low = -1;
  let high = placed.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placed[middle]!.citation.item.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sourceOf({ context }: Proposal, { resolution }: ResolvedCitation): string | undefined {
  const of = ({ report }: Target): string | undefined => context.sources.get(report.key);
  if (resolution.type === 'found') return of(resolution.target);
  if (resolution.type !== 'ambiguous') return undefined;
  const sources = new Set(resolution.candidates.map(({ target }) => of(target)));
  return sources.size === 1 ? [...sources][0] : undefined;
}
