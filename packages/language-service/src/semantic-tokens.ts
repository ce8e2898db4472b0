import type { ResolvedCitation } from '@findings/check/editor';
import type { SemanticToken } from './results/editor-results.js';
import { locatedCitations } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';
import { readLocator } from '@findings/citations';
import type { CitationItem } from '@findings/citations';

type Modifiers = SemanticToken['modifiers'];

/** The keys of citations and their locators; in order, apart from one another, each on one line. */
export function semanticTokens(workspace: Workspace, uri: string): readonly SemanticToken[] {
  const proposal = workspace.proposal(uri);
  if (!proposal?.document) return [];
  const { source, markdown, document } = proposal;
  const placed = locatedCitations(document);
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

/** In UTF-16 code units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the locator of a citation stands, label included: `p. 9`. Absent where it is written otherwise than a reader
 * sees it, with markup in it or over two lines.
 *
 * @param bound where its suffix ends at the latest
 */
export function locatorPlace(markdown: string, { end, suffix }: CitationItem, bound: number): Stretch | undefined {
  if (suffix === '' || bound <= end) return undefined;
  const parts = readLocator(suffix);
  const words = suffix.slice(parts.start, parts.end).trim();
  if (parts.locator === undefined || words === '') return undefined;
  // No suffix is so much longer as written than as read that its locator would be further off.
  const at = markdown.slice(end, Math.min(bound, end + suffix.length + SLACK)).indexOf(words);
  return at < 0 ? undefined : { start: end + at, end: end + at + words.length };
}

const SLACK = 100;
