import { excerpt, peopleNames } from '@findings/core/library';
import type { FindingTarget, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { DocumentSymbol, SymbolKind } from '../results/editor-results.js';
import { locatedCitations } from '../workspace/citation-at.js';
import type { LocatedCitation } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { reportOutline } from './report-outline.js';
import type { GroupName, OutlineNode } from './report-outline.js';
import { sectionsOf } from './sections.js';
import type { Section } from './sections.js';

/** The document symbols of a proposal or a report. */
export function symbols(workspace: Workspace, uri: string): readonly DocumentSymbol[] {
  const proposal = workspace.proposal(uri);
  if (proposal) return symbolsOfProposal(workspace, proposal);
  const report = workspace.report(uri);
  return report ? symbolsOfReport(workspace, report) : [];
}

/** The headings of a proposal as a tree, each with the citations under it. */
function symbolsOfProposal({ say }: Workspace, proposal: Proposal): readonly DocumentSymbol[] {
  const { document, source } = proposal;
  const citations = (document ? locatedCitations(document) : []).flatMap(
    (each) => citationSymbol(say, proposal, each) ?? [],
  );
  let next = 0;
  const takeCitations = (end: number): DocumentSymbol[] => {
    const from = next;
    while (next < citations.length && citations[next]!.span.start.offset < end) next++;
    return citations.slice(from, next);
  };
  const childrenOf = (sections: readonly Section[], end: number): DocumentSymbol[] => {
    const children = sections.flatMap((section) => [...takeCitations(section.heading.start), symbolOf(section)]);
    return [...children, ...takeCitations(end)];
  };
  const symbolOf = ({ heading, end, children }: Section): DocumentSymbol => ({
    name: heading.text,
    kind: 'heading',
    span: source.span(heading.start, end),
    selection: source.span(heading.start, heading.end),
    children: childrenOf(children, end),
  });
  return childrenOf(sectionsOf(proposal), proposal.markdown.length);
}

/** The symbol of a citation. Undefined for a key that nothing defines. */
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
        return say`not found`;
      case 'foreign':
        return context.bibliography?.keys.has(item.id) === true ? say`in the bibliography` : undefined;
    }
  };
  const detailText = detail();
  if (detailText === undefined) return undefined;
  const span = source.span(item.start, item.end);
  return { name: `@${item.id}`, detail: detailText, kind: 'citation', span, selection: span, children: [] };
}

const groupNames: Readonly<Record<GroupName, (say: Translate) => string>> = {
  summary: (say) => say`Executive summary`,
  recommendation: (say) => say`Recommendations`,
  action: (say) => say`Actions`,
};

/** The days, sessions, parts and findings of a report in document order, and groups for findings outside all of them. */
function symbolsOfReport({ say }: Workspace, report: ReportText): readonly DocumentSymbol[] {
  const { source } = report;
  const symbolOf = ({ target, group, start, end, headEnd, children }: OutlineNode): DocumentSymbol => ({
    ...(target
      ? describe(say, target)
      : { name: groupNames[group!](say), kind: group === 'summary' ? 'summary' : 'heading' }),
    span: source.span(start, end),
    selection: source.span(start, headEnd),
    children: children.map(symbolOf),
  });
  return reportOutline(report).map(symbolOf);
}

function describe(
  say: Translate,
  target: Target,
): { readonly name: string; readonly detail?: string; readonly kind: SymbolKind } {
  const { type: kind } = target;
  if (!('finding' in target)) return { name: target.title || target.id, detail: target.id, kind };
  return { name: findingName(say, target), detail: excerpt(target.text), kind };
}

/** The name of a finding under its session or part: its speakers, or `Overview, paragraph 2`. */
function findingName(say: Translate, target: FindingTarget): string {
  const isNamed = target.type === 'highlight' && target.mainSpeakers.length > 0;
  return isNamed ? peopleNames(say, target.mainSpeakers) : target.titleWithin;
}
