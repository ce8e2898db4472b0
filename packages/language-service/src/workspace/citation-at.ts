import type { CheckedDocument } from '@findings/check';
import type { ResolvedCitation } from '@findings/check/editor';
import { findCitations } from '@findings/citations';
import type { CitationGroup } from '@findings/citations';
import type { Target } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import type { Proposal } from './proposal.js';

export interface LocatedCitation {
  readonly citation: ResolvedCitation;
  readonly group: CitationGroup;
}

export interface CitationAtOffset extends LocatedCitation {
  /** URI of the report's file, if the key names targets of one report only. */
  readonly source?: string;
}

/**
 * The citation whose key contains an offset. The key includes its `@`, `-` and braces. An offset at the end of a key belongs to
 * it, unless another key starts there.
 *
 * @param offset in UTF-16 code units
 */
export function citationAt(proposal: Proposal, offset: number): CitationAtOffset | undefined {
  if (!proposal.document) return undefined;
  const located = locatedCitations(proposal.document);
  const found = located[lastAt(located, offset)];
  if (!found || offset > found.citation.item.end) return undefined;
  const source = sourceOf(proposal, found.citation);
  return { ...found, ...(source !== undefined && { source }) };
}

/** Whether an offset is in a citation group, or next to it. Also answers for a proposal that cannot be checked. */
export function isInCitationGroup({ document, markdown }: Proposal, offset: number): boolean {
  const groups = document?.groups ?? findCitations(markdown);
  return groups.some(({ start, end }) => start <= offset && offset <= end);
}

/** UTF-16 code units. */
const LONGEST_PARAGRAPH = 4000;

/** The citation at an offset, else the next one in the same paragraph, else the one before it there. An empty line is in no paragraph. */
export function citationNear(proposal: Proposal, offset: number): LocatedCitation | undefined {
  const { document, markdown } = proposal;
  if (!document) return undefined;
  const located = locatedCitations(document);
  const last = lastAt(located, offset);
  const [before, after] = [located[last], located[last + 1]];
  if (before && offset <= before.citation.item.end) return before;
  const lineEnd = markdown.indexOf('\n', offset);
  const lineStart = offset === 0 ? 0 : markdown.lastIndexOf('\n', offset - 1) + 1;
  if (markdown.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim() === '') return undefined;
  const isNear = (start: number, end: number): boolean =>
    end - start <= LONGEST_PARAGRAPH && !/\n[ \t]*\r?\n/.test(markdown.slice(start, end));
  if (after && isNear(offset, after.citation.item.start)) return after;
  return before && isNear(before.citation.item.end, offset) ? before : undefined;
}

/** The citations whose keys touch a range, in document order. */
export function citationsWithin(document: CheckedDocument, start: number, end: number): readonly LocatedCitation[] {
  const located = locatedCitations(document);
  let first = lastAt(located, start);
  // A key can start exactly where another ends.
  while (first > 0 && located[first - 1]!.citation.item.end >= start) first--;
  if (first < 0 || located[first]!.citation.item.end < start) first++;
  return located.slice(first, Math.max(first, lastAt(located, end) + 1));
}

/** All citations in the order of their keys. A citation in another's suffix comes between the keys of that one's group. */
export function locatedCitations(document: CheckedDocument): readonly LocatedCitation[] {
  return document.cached(locate);
}

function locate({ groups, citations }: CheckedDocument): readonly LocatedCitation[] {
  let next = 0;
  const located = groups.flatMap((group) => group.items.map(() => ({ citation: citations[next++]!, group })));
  return located.sort((one, other) => one.citation.item.start - other.citation.item.start);
}

/** Index of the last citation that starts at or before an offset, or -1. */
function lastAt(located: readonly LocatedCitation[], offset: number): number {
  return partitionPoint(located.length, (index) => located[index]!.citation.item.start <= offset) - 1;
}

function sourceOf({ context }: Proposal, { resolution }: ResolvedCitation): string | undefined {
  const fileOf = ({ report }: Target): string | undefined => context.sources.get(report.key);
  if (resolution.type === 'found') return fileOf(resolution.target);
  if (resolution.type !== 'ambiguous') return undefined;
  const sources = new Set(resolution.candidates.map(({ target }) => fileOf(target)));
  return sources.size === 1 ? [...sources][0] : undefined;
}
