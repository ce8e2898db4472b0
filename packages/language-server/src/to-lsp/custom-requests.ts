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
 * Answers to the requests of our own: places of the service become locations of LSP.
 */

export function explorerItem({ place, ...node }: ExplorerNode, ranges: Ranges): ExplorerItem {
  return { ...node, ...(place && { location: ranges.location(place.uri, place.span) }) };
}

export function searchItem({ place, ...answer }: SearchResult, ranges: Ranges): SearchItem {
  return { ...answer, location: ranges.location(place.uri, place.span) };
}

export function citationAtAnswer({ span, finding, ...answer }: CitationAt, ranges: Ranges): CitationAtResult {
  const { place, ...found } = finding ?? {};
  return {
    ...answer,
    range: ranges.range(span),
    ...(place && {
      finding: {
        ...(found as Omit<NonNullable<CitationAt['finding']>, 'place'>),
        location: ranges.location(place.uri, place.span),
      },
    }),
  };
}

export function statusAnswer({ failure, ...answer }: Status, ranges: Ranges): StatusResult {
  return { ...answer, ...(failure && { failure: reasonAnswer(failure, ranges) }) };
}

export function reasonAnswer({ message, place }: FailureReason, ranges: Ranges): ReasonResult {
  return { message, ...(place && { location: ranges.location(place.uri, place.span) }) };
}

export function citedFindingItem({ place, ...finding }: CitedFinding, ranges: Ranges): CitedFindingItem {
  return { ...finding, location: ranges.location(place.uri, place.span) };
}

export function citedKeyItem({ finding, ...key }: CitedKey, ranges: Ranges): CitedKeyItem {
  return { ...key, ...(finding && { finding: citedFindingItem(finding, ranges) }) };
}
