import type {
  CitationAt,
  CitedKey,
  ExplorerNode,
  FailureReason,
  Location,
  OutlineItem,
  SentenceFindings,
} from '@findings/language-service';
import type {
  CitationAtResult,
  CitedKeyItem,
  CiteSentenceResult,
  ExplorerItem,
  OutlineEntry,
  ReasonResult,
} from '../protocol.js';
import type { Location as LspLocation } from 'vscode-languageserver';
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

/** Converts the place of a finding. */
export function located<Item extends { readonly place: Location }>(
  { place, ...rest }: Item,
  ranges: Ranges,
): Omit<Item, 'place'> & { readonly location: LspLocation } {
  return { ...rest, location: ranges.location(place.uri, place.span) };
}

export function citeSentenceResult({ sentence, at, findings }: SentenceFindings, ranges: Ranges): CiteSentenceResult {
  return { sentence, at: ranges.position(at), findings: findings.map((each) => located(each, ranges)) };
}

export function citationAtResult({ span, finding, ...rest }: CitationAt, ranges: Ranges): CitationAtResult {
  return { ...rest, range: ranges.range(span), ...(finding && { finding: located(finding, ranges) }) };
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

export function citedKeyItem({ finding, ...key }: CitedKey, ranges: Ranges): CitedKeyItem {
  return { ...key, ...(finding && { finding: located(finding, ranges) }) };
}
