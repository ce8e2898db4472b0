import type { Bibliography } from '@findings/check';
import type { ResolvedCitation } from '@findings/check/editor';
import type { Translate } from '@findings/core/text';
import { findingCard } from '../card/finding-card.js';
import { code, plain } from '../card/markdown.js';
import { describeLocator } from '../locators.js';
import type { CardCommands, Hover } from '../results/editor-results.js';
import { citationAt } from '../workspace/citation-at.js';
import { failureOf } from '../workspace/context.js';
import type { Proposal } from '../workspace/proposal.js';
import { uncheckedCitations } from '../workspace/unchecked-citations.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Target } from '@findings/core/library';
import { citationCount } from '../card/citation-count.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';

export interface HoverOptions {
  readonly commands?: CardCommands | undefined;
  /** Returns a target as a bibliography style cites it, for the first line of its card. */
  readonly referenceTo?: (say: Translate, target: Target) => string;
}

/** In a proposal, the card of the cited target. In a report, who cites the finding. */
export function hover(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: HoverOptions = {},
): Hover | undefined {
  const proposal = workspace.proposal(uri);
  if (proposal) return hoverInProposal(workspace, proposal, offset, options);
  const report = workspace.report(uri);
  return report && hoverInReport(workspace, report, offset);
}

/** The card of the citation under the cursor. The position after a key does not count. */
function hoverInProposal(
  workspace: Workspace,
  proposal: Proposal,
  offset: number,
  options: HoverOptions,
): Hover | undefined {
  if (!proposal.document) return hoverOfUnchecked(workspace, proposal, offset);
  const located = citationAt(proposal, offset);
  if (!located || offset === located.citation.item.end) return undefined;
  const { start, end } = located.citation.item;
  const card = cardFor(workspace, proposal, located.citation, options);
  const parts = [...hintsWithin(proposal, start, end), ...(card === undefined ? [] : [card])];
  return parts.length === 0 ? undefined : { span: proposal.source.span(start, end), markdown: parts.join('\n\n') };
}

/** The messages of hints, which VS Code only marks with three dots. It shows all other messages itself. */
function hintsWithin({ check }: Proposal, start: number, end: number): readonly string[] {
  return check.problems
    .filter(({ severity, span }) => severity === 'hint' && span.start.offset < end && start < span.end.offset)
    .map(({ message }) => `ℹ *${plain(message)}*`);
}

/** Why the citation under the cursor is not checked. */
function hoverOfUnchecked({ say }: Workspace, proposal: Proposal, offset: number): Hover | undefined {
  const failure = failureOf(proposal);
  const item =
    failure && uncheckedCitations(proposal.markdown).find(({ start, end }) => start <= offset && offset < end);
  if (!item) return undefined;
  return {
    span: proposal.source.span(item.start, item.end),
    markdown: plain(notChecked(say, failure.message)),
  };
}

function notChecked(say: Translate, reason: string): string {
  return say`This citation is not checked. ${reason.charAt(0).toUpperCase() + reason.slice(1)}`;
}

/** Why the report of a key cannot be read. It may be one that the front matter names. */
function reasonFor({ unread = [], problems }: Proposal, id: string): string {
  const [key] = id.split(':', 1);
  const configured = unread.find((each) => each.key.toLowerCase() === key!.toLowerCase());
  return (configured?.reason ?? problems[0] ?? unread[0]?.reason)?.message ?? '';
}

function cardFor(
  workspace: Workspace,
  proposal: Proposal,
  { item, resolution }: ResolvedCitation,
  { commands, referenceTo }: HoverOptions,
): string | undefined {
  const { say } = workspace;
  const { sources, bibliography } = proposal.context;
  switch (resolution.type) {
    case 'found': {
      const { target } = resolution;
      const context = {
        from: proposal.uri,
        at: item.start,
        part: describeLocator(say, item.suffix),
        reference: referenceTo?.(say, target),
        commands,
      };
      // The file of a report can be unknown.
      return findingCard(workspace, sources.get(target.report.key) ?? target.report.key, target, context);
    }
    // The problem of the citation says what it can mean.
    case 'ambiguous':
    case 'unresolved':
      return undefined;
    case 'foreign':
      if (resolution.isUnread) return plain(notChecked(say, reasonFor(proposal, item.id)));
      return bibliography?.keys.has(item.id) === true ? workCard(say, item.id, bibliography) : undefined;
  }
}

/** The card of a work: the bibliography that lists it. */
function workCard(say: Translate, key: string, { files }: Bibliography): string {
  const names = say.or(files.map(plain));
  return say`${code(key)} is in the bibliography ${names}.`;
}

function hoverInReport(workspace: Workspace, report: ReportText, offset: number): Hover | undefined {
  const target = findingAt(report, offset);
  if (!target) return undefined;
  // Only the span under the cursor: the page break between two spans is not part of the finding.
  const span =
    target.spans.find(({ start, end }) => start.offset <= offset && offset <= end.offset) ??
    target.spans.find(({ start }) => start.offset >= offset) ??
    target.spans.at(-1);
  return span && { span, markdown: reportCard(workspace, report.uri, target) };
}

/** The card of a target in its own report, where its words are visible anyway. */
function reportCard(workspace: Workspace, source: string, target: Target): string {
  const { qualifiedId, alias } = target;
  const { say } = workspace;
  return [
    `**${plain(target.title)}**`,
    citationCount(workspace, source, target, {}),
    alias === undefined ? say`Cite it as ${code(qualifiedId)}` : say`Cite it as ${code(qualifiedId)} or ${code(alias)}`,
  ].join('\n\n');
}
