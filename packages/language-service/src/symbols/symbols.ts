import type { DocumentSymbol, SymbolKind } from '../results/editor-results.js';
import type { Workspace, ReportText } from '../workspace/workspace.js';
import { locatedCitations } from '../workspace/citation-at.js';
import type { LocatedCitation } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import { sectionsOf } from './sections.js';
import type { Section } from './sections.js';
import type { Translate } from '@findings/core/text';
import { excerpt, peopleNames } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { reportOutline } from './report-outline.js';
import type { GroupName, OutlineNode } from './report-outline.js';

/** The outline of a proposal or a report. */
export function symbols(workspace: Workspace, uri: string): readonly DocumentSymbol[] {
  const proposal = workspace.proposal(uri);
  if (proposal) return symbolsOfProposal(workspace, proposal);
  const report = workspace.report(uri);
  return report ? symbolsOfReport(workspace, report) : [];
}

/** Headings in one another, and under each what is cited there. */
export function symbolsOfProposal({ say }: Workspace, proposal: Proposal): readonly DocumentSymbol[] {
  const { document, source } = proposal;
  const cited = (document ? locatedCitations(document) : []).flatMap(
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

const groupNames: Readonly<Record<GroupName, (say: Translate) => string>> = {
  summary: (say) => say`Executive summary`,
  recommendation: (say) => say`Recommendations`,
  action: (say) => say`Actions`,
};

/** Days, their sessions, and in each what can be cited; summary, recommendations and actions by themselves. */
export function symbolsOfReport({ say }: Workspace, report: ReportText): readonly DocumentSymbol[] {
  const { source } = report;
  const symbolOf = ({ target, group, start, end, headEnd, children }: OutlineNode): DocumentSymbol => ({
    ...(target
      ? named(say, target)
      : { name: groupNames[group!](say), kind: group === 'summary' ? 'summary' : 'heading' }),
    span: source.span(start, end),
    selection: source.span(start, headEnd),
    children: children.map(symbolOf),
  });
  return reportOutline(report).map(symbolOf);
}

function named(
  say: Translate,
  target: Target,
): { readonly name: string; readonly detail?: string; readonly kind: SymbolKind } {
  const { type: kind } = target;
  if (!('finding' in target)) return { name: target.title || target.id, detail: target.id, kind };
  return { name: partName(say, target), detail: excerpt(target.text), kind };
}

/** In an outline its session stands above it: who speaks, or `Overview, paragraph 2`. */
function partName(say: Translate, target: FindingTarget): string {
  const isNamed = target.type === 'highlight' && target.speakers.length > 0;
  return isNamed ? peopleNames(say, target.speakers) : target.titleInSession;
}

type FindingTarget = Extract<Target, { finding: unknown }>;
