import type { DocumentSymbol } from '../results/editor-results.js';
import { placedCitations } from '../workspace/citation-at.js';
import type { LocatedCitation } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import { sectionsOf } from './sections.js';
import type { Section } from './sections.js';
import type { Translate } from '@findings/core/text';
import type { Workspace } from '../workspace/workspace.js';

/** Headings in one another, and under each what is cited there. */
export function symbolsOfProposal({ say }: Workspace, proposal: Proposal): readonly DocumentSymbol[] {
  const { document, source } = proposal;
  const cited = (document ? placedCitations(document) : []).flatMap(
    (each) => citationSymbol(say, proposal, each) ?? [],
  );
  let next = 0;
  const take = (end: number): DocumentSymbol[] => {
    const from = next;
    while (next < cited.length && cited[next]!.span.start.offset < end) next++;
    return cited.slice(from, next);
  };
  const within = (sections: readonly Section[], end: number): DocumentSymbol[] => {
    const children = sections.flatMap((section) => [...take(section.heading.start), symbolOf(section)]);
    return [...children, ...take(end)];
  };
  const symbolOf = ({ heading, end, children }: Section): DocumentSymbol => ({
    name: heading.text,
    kind: 'heading',
    span: source.span(heading.start, end),
    selection: source.span(heading.start, heading.end),
    children: within(children, end),
  });
  return within(sectionsOf(proposal), proposal.markdown.length);
}

/** Nothing of keys that are nobody's. */
function citationSymbol(
  say: Translate,
  { context, source }: Proposal,
  { citation: { item, resolution } }: LocatedCitation,
): DocumentSymbol | undefined {
  const detail = (): string | undefined => {
    switch (resolution.type) {
      case 'found':
        return resolution.target.title;
      case 'ambiguous':
        return say`may mean ${resolution.candidates.length} findings`;
      case 'unresolved':
        return say`names nothing`;
      case 'foreign':
        return context.bibliography?.keys.has(item.id) === true ? say`in the bibliography` : undefined;
    }
  };
  const said = detail();
  if (said === undefined) return undefined;
  const span = source.span(item.start, item.end);
  return { name: `@${item.id}`, detail: said, kind: 'citation', span, selection: span, children: [] };
}
