import type { Span } from '@findings/core';
import type { Resolution, Target } from '@findings/core/library';
import { anchorAt, anchorsOf, spanOfAnchor } from '../workspace/anchors.js';
import { citationAt } from '../workspace/citation-at.js';
import type { Context } from '../workspace/context.js';
import { splitKey } from '../workspace/key-uses.js';
import { findingAt } from '../workspace/finding-at.js';
import { localIdOf, referenceTo } from '../workspace/target-ids.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';

/** What a position refers to. */
export type ReferenceAt =
  | { readonly type: 'findings'; readonly findings: readonly ReferencedTarget[] }
  /** An id that its report does not have. */
  | { readonly type: 'missing'; readonly source: string; readonly id: string }
  /** A key outside all reports, such as that of a work. */
  | { readonly type: 'work'; readonly key: string };

export interface ReferencedTarget {
  /** URI of its report's file. */
  readonly source: string;
  /** Local id, `''` for the report itself. */
  readonly id: string;
  readonly target: Target;
}

/**
 * What a citation of a proposal refers to (all candidates if it is ambiguous), or the target at a position of a
 * report.
 */
export function referenceAt(workspace: Workspace, uri: string, offset: number): ReferenceAt | undefined {
  const proposal = workspace.proposal(uri);
  if (proposal) {
    const located = citationAt(proposal, offset);
    return located && referenceOf(proposal.context, located.citation.item.id, located.citation.resolution);
  }
  const report = workspace.report(uri);
  const target = report && targetAt(report, offset);
  return target && { type: 'findings', findings: [{ source: uri, id: localIdOf(target), target }] };
}

/** What a key refers to in a context. */
export function referenceOf(context: Context, key: string, resolution: Resolution): ReferenceAt {
  const reference = (target: Target): ReferencedTarget => ({ ...referenceTo(target, context), target });
  switch (resolution.type) {
    case 'found':
      return { type: 'findings', findings: [reference(resolution.target)] };
    case 'ambiguous':
      return { type: 'findings', findings: resolution.candidates.map(({ target }) => reference(target)) };
    case 'unresolved': {
      const { missing } = resolution;
      if (!('report' in missing)) return { type: 'work', key };
      const source = context.sources.get(missing.report.key) ?? missing.report.key;
      return { type: 'missing', source, id: splitKey(key, context.library).local.toLowerCase() };
    }
    case 'foreign':
      return { type: 'work', key };
  }
}

/** Names that two references share if they refer to the same thing. */
export function namesOf(reference: ReferenceAt): readonly string[] {
  switch (reference.type) {
    case 'findings':
      return reference.findings.map(({ source, id }) => `finding ${source} ${id}`);
    case 'missing':
      return [`missing ${reference.source} ${reference.id}`];
    case 'work':
      return [`work ${reference.key}`];
  }
}

/** The target that a report mentions at an offset, or else the one that is there. */
function targetAt(report: ReportText, offset: number): Target | undefined {
  const anchor = anchorAt(report, offset);
  const linkedId = anchor?.kind === 'link' ? anchor.name : mentionAt(report, offset);
  const mentioned = linkedId === undefined ? undefined : report.library.get(`${report.report.key}:${linkedId}`);
  return mentioned ?? findingAt(report, offset);
}

/** The mentions of a target in its own report, in document order: sessions in the summary, and links to aliases. */
export function mentionsOf(report: ReportText, { id, alias }: Target): readonly Span[] {
  const summaryMentions = (report.report.summary?.references ?? []).filter(
    ({ target }) => target?.toLowerCase() === id,
  );
  const links = alias === undefined ? [] : anchorsOf(report, alias).filter(({ kind }) => kind === 'link');
  const spans = [...summaryMentions.flatMap(({ spans }) => spans), ...links.map((link) => spanOfAnchor(report, link))];
  return spans.sort((one, other) => one.start.offset - other.start.offset);
}

/** The local id that the summary mentions at an offset. */
function mentionAt({ report }: ReportText, offset: number): string | undefined {
  const mention = report.summary?.references.find(({ spans }) =>
    spans.some(({ start, end }) => start.offset <= offset && offset < end.offset),
  );
  return mention?.target;
}
