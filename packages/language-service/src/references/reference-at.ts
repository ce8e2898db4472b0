import type { Target } from '@findings/core/library';
import { anchorAt, anchorsOf, spanOfAnchor } from '../workspace/anchors.js';
import { citationAt } from '../workspace/citation-at.js';
import { findingAt } from '../workspace/finding-at.js';
import { referenceTo, splitKey } from '../workspace/citation-references.js';
import type { Proposal } from '../workspace/proposal.js';
import type { ReportText, Workspace } from '../workspace/workspace.js';
import { localIdOf } from '../workspace/target-ids.js';
import type { ResolvedCitation } from '@findings/check/editor';
import type { Span } from '@findings/core';

/** What a place is about. */
export type ReferenceAt =
  | { readonly type: 'findings'; readonly findings: readonly NamedFinding[] }
  /** An id that a report does not have. */
  | { readonly type: 'astray'; readonly source: string; readonly id: string }
  /** What nobody here has: another's work. */
  | { readonly type: 'work'; readonly key: string };

export interface NamedFinding {
  /** URI of its report's file. */
  readonly source: string;
  /** Local; of the report itself `''`. */
  readonly id: string;
  readonly target: Target;
}

/** What the citation at a place of a proposal names, all candidates where it names too much, or what stands in a report. */
export function referenceAt(workspace: Workspace, uri: string, offset: number): ReferenceAt | undefined {
  const proposal = workspace.proposal(uri);
  if (proposal) {
    const there = citationAt(proposal, offset);
    return there && namedBy(proposal, there.citation);
  }
  const report = workspace.report(uri);
  const target = report && targetAt(report, offset);
  return target && { type: 'findings', findings: [{ source: uri, id: localIdOf(target), target }] };
}

export function namedBy({ context }: Proposal, { item, resolution }: ResolvedCitation): ReferenceAt {
  const finding = (target: Target): NamedFinding => ({ ...referenceTo(target, context), target });
  switch (resolution.type) {
    case 'found':
      return { type: 'findings', findings: [finding(resolution.target)] };
    case 'ambiguous':
      return { type: 'findings', findings: resolution.candidates.map(({ target }) => finding(target)) };
    case 'unresolved': {
      const { missing } = resolution;
      if (!('report' in missing)) return { type: 'work', key: item.id };
      const source = context.sources.get(missing.report.key) ?? missing.report.key;
      return { type: 'astray', source, id: splitKey(item.id, context.library).local.toLowerCase() };
    }
    case 'foreign':
      return { type: 'work', key: item.id };
  }
}

/** In a report: what is mentioned there, or else stands there. */
function targetAt(report: ReportText, offset: number): Target | undefined {
  const anchor = anchorAt(report, offset);
  const linked = anchor?.kind === 'link' ? anchor.name : mentionedAt(report, offset);
  const mentioned = linked === undefined ? undefined : report.library.get(`${report.report.key}:${linked}`);
  return mentioned ?? findingAt(report, offset);
}

/**
 * Where a report itself speaks of one of its findings: the summary's mentions of sessions, and links to a name that its
 * author gave. In the order of the text.
 */
export function mentionsOf(report: ReportText, { id, alias }: Target): readonly Span[] {
  const told = (report.report.summary?.references ?? []).filter(({ target }) => target?.toLowerCase() === id);
  const links = alias === undefined ? [] : anchorsOf(report, alias).filter(({ kind }) => kind === 'link');
  const spans = [...told.flatMap(({ spans }) => spans), ...links.map((link) => spanOfAnchor(report, link))];
  return spans.sort((one, other) => one.start.offset - other.start.offset);
}

/** What is mentioned at a place of a report, by its local id. */
export function mentionedAt({ report }: ReportText, offset: number): string | undefined {
  const mention = report.summary?.references.find(({ spans }) =>
    spans.some(({ start, end }) => start.offset <= offset && offset < end.offset),
  );
  return mention?.target;
}
