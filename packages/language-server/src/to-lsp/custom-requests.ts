import type {
  CitationAt,
  CitedFinding,
  CitedKey,
  ExplorerNode,
  FailureReason,
  OutlineItem,
  SearchResult,
  SentenceFindings,
} from '@findings/language-service';
import type {
  CitationAtResult,
  CitedFindingItem,
  CitedKeyItem,
  CiteSentenceResult,
  ExplorerItem,
  OutlineEntry,
  ReasonResult,
  SearchItem,
} from '../protocol.js';
import type { Ranges } from './ranges.js';

/*
 * Converts the results of custom requests: places become LSP locations.
 */

export function explorerItem({ place, ...node }: ExplorerNode, ranges: Ranges): ExplorerItem {
  return { ...node, ...(place && { location: ranges.location(place.uri, place.span) }) };
}

export function outlineEntry({ span, selection, children, ...item }: OutlineItem, ranges: Ranges): OutlineEntry {
  return {
    ...item,
    range: ranges.range(span),
    selectionRange: ranges.range(selection),
    children: children.map((child) => outlineEntry(child, ranges)),
  };
}

export function searchItem({ place, ...rest }: SearchResult, ranges: Ranges): SearchItem {
  return { ...rest, location: ranges.location(place.uri, place.span) };
}

export function citeSentenceResult({ sentence, at, findings }: SentenceFindings, ranges: Ranges): CiteSentenceResult {
  const items = findings.map(({ place, ...rest }) => ({ ...rest, location: ranges.location(place.uri, place.span) }));
  return { sentence, at: ranges.position(at), findings: items };
}

export function citationAtResult({ span, finding, ...rest }: CitationAt, ranges: Ranges): CitationAtResult {
  const { place, ...cited } = finding ?? {};
  return {
    ...rest,
    range: ranges.range(span),
    ...(place && {
      finding: {
        ...(cited as Omit<NonNullable<CitationAt['finding']>, 'place'>),
        location: ranges.location(place.uri, place.span),
      },
    }),
  };
}

/** Converts the failure of a status, or of the open problems of a proposal. */
export function withReason<Result extends { readonly failure?: FailureReason }>(
  { failure, ...rest }: Result,
  ranges: Ranges,
): Omit<Result, 'failure'> & { readonly failure?: ReasonResult } {
  return { ...rest, ...(failure && { failure: reasonResult(failure, ranges) }) };
}

export function reasonResult({ message, place }: FailureReason, ranges: Ranges): ReasonResult {
  return { message, ...(place && { location: ranges.location(place.uri, place.span) }) };
}

export function citedFindingItem({ place, ...finding }: CitedFinding, ranges: Ranges): CitedFindingItem {
  return { ...finding, location: ranges.location(place.uri, place.span) };
}

export function citedKeyItem({ finding, ...key }: CitedKey, ranges: Ranges): CitedKeyItem {
  return { ...key, ...(finding && { finding: citedFindingItem(finding, ranges) }) };
}
