import type { ResolvedCitation } from '@findings/check/editor';
import type { SemanticToken } from '../results/editor-results.js';
import { placedCitations } from '../workspace/citation-at.js';
import type { Workspace } from '../workspace/workspace.js';
import { locatorPlace } from './locator-range.js';

type Modifiers = SemanticToken['modifiers'];

/** The keys of citations and their locators; in order, apart from one another, each on one line. */
export function semanticTokens(workspace: Workspace, uri: string): readonly SemanticToken[] {
  const proposal = workspace.proposal(uri);
  if (!proposal?.document) return [];
  const { source, markdown, document } = proposal;
  const placed = placedCitations(document);
  return placed.flatMap(({ citation, group }, index): SemanticToken[] => {
    const { item, resolution } = citation;
    const modifiers = modifiersOf(resolution);
    const key: SemanticToken = { span: source.span(item.start, item.end), type: 'citation', modifiers };
    const next = placed[index + 1]?.citation.item.start ?? Infinity;
    const locator = locatorPlace(markdown, item, Math.min(group.end, next));
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
        case 'summary':
          return ['session'];
        case 'passage':
        case 'highlight':
        case 'exchange':
          return ['finding'];
      }
  }
}
