import type { ResolvedCitation } from '@findings/check/editor';
import { readLocator } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import type { OffsetRange } from '@findings/language';
import type { SemanticToken } from './results/editor-results.js';
import { locatedCitations } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';

type Modifiers = SemanticToken['modifiers'];

/** The keys of citations and their locators, sorted and without overlaps. Each token is on one line. */
export function semanticTokens(workspace: Workspace, uri: string): readonly SemanticToken[] {
  const proposal = workspace.proposal(uri);
  if (!proposal?.document) return [];
  const { source, markdown, document } = proposal;
  const citations = locatedCitations(document);
  return citations.flatMap(({ citation, group }, index): SemanticToken[] => {
    const { item, resolution } = citation;
    const modifiers = modifiersOf(resolution);
    const key: SemanticToken = { span: source.span(item.start, item.end), type: 'citation', modifiers };
    const nextKey = citations[index + 1]?.citation.item.start ?? Infinity;
    const locator = locatorRange(markdown, item, Math.min(group.end, nextKey));
    return locator ? [key, { span: source.span(locator.start, locator.end), type: 'locator', modifiers: [] }] : [key];
  });
}

function modifiersOf(resolution: ResolvedCitation['resolution']): Modifiers {
  switch (resolution.type) {
    case 'foreign':
      return ['foreign'];
    case 'unresolved':
    case 'ambiguous':
      return ['unresolved'];
    case 'found':
      switch (resolution.target.type) {
        case 'report':
          return ['report'];
        case 'day':
        case 'session':
        case 'part':
        case 'summary':
          return ['session'];
        case 'passage':
        case 'highlight':
        case 'exchange':
          return ['finding'];
      }
  }
}

/**
 * The range of a locator with its label: `p. 9`. Undefined if it contains markup or a line break, so that the document
 * has another text than the suffix.
 *
 * @param limit the latest possible end of the suffix
 */
function locatorRange(markdown: string, { end, suffix }: CitationItem, limit: number): OffsetRange | undefined {
  if (suffix === '' || limit <= end) return undefined;
  const parts = readLocator(suffix);
  const locatorText = suffix.slice(parts.start, parts.end).trim();
  if (parts.locator === undefined || locatorText === '') return undefined;
  // Markup makes a suffix longer in the document. A locator that is further away than this is not found.
  const at = markdown.slice(end, Math.min(limit, end + suffix.length + SLACK)).indexOf(locatorText);
  return at < 0 ? undefined : { start: end + at, end: end + at + locatorText.length };
}

const SLACK = 100;
