import type {
  CitationAt,
  CitedFinding,
  CitedKey,
  ExplorerNode,
  FailureReason,
  SearchResult,
  Status,
} from '@findings/language-service';
import type {
  CitationAtResult,
  CitedFindingItem,
  CitedKeyItem,
  ExplorerItem,
  ReasonResult,
  SearchItem,
  StatusResult,
} from '../protocol.js';
import type { Ranges } from './ranges.js';

/*
 * Converts the results of custom requests: places become LSP locations.
 */

export function explorerItem({ place, ...node }: ExplorerNode, ranges: Ranges): ExplorerItem {
  return { ...node, ...(place && { location: ranges.location(place.uri, place.span) }) };
}

export function searchItem({ place, ...rest }: SearchResult, ranges: Ranges): SearchItem {
  return { ...rest, location: ranges.location(place.uri, place.span) };
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

export function statusResult({ failure, ...rest }: Status, ranges: Ranges): StatusResult {
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
