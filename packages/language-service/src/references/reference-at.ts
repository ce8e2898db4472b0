import type { Target } from '@findings/core/library';
import { anchorAt } from '../workspace/anchors.js';
import { citationAt } from '../workspace/citation-at.js';
import { findingAt } from '../workspace/finding-at.js';
import { nameOfTarget, partsOfKey } from '../workspace/citation-references.js';
import type { Proposal } from '../workspace/proposal.js';
import type { ReportText } from '../workspace/report-text.js';
import { localIdOf } from '../workspace/local-id.js';
import type { ResolvedCitation } from '@findings/check/editor';
import type { Workspace } from '../workspace/workspace.js';
import { mentionedAt } from './report-references.js';

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
  const finding = (target: Target): NamedFinding => ({ ...nameOfTarget(target, context), target });
  switch (resolution.type) {
    case 'found':
      return { type: 'findings', findings: [finding(resolution.target)] };
    case 'ambiguous':
      return { type: 'findings', findings: resolution.candidates.map(({ target }) => finding(target)) };
    case 'unresolved': {
      const { missing } = resolution;
      if (!('report' in missing)) return { type: 'work', key: item.id };
      const source = context.sources.get(missing.report.key) ?? missing.report.key;
      return { type: 'astray', source, id: partsOfKey(item.id, context.library).local.toLowerCase() };
    }
    case 'foreign':
      return { type: 'work', key: item.id };
  }
}

/** In a report: what is mentioned there, or else stands there. */
function targetAt(report: ReportText, offset: number): Target | undefined {
  const anchor = anchorAt(report, offset);
  const linked = anchor?.kind === 'linked' ? anchor.name : mentionedAt(report, offset);
  const mentioned = linked === undefined ? undefined : report.library.get(`${report.report.key}:${linked}`);
  return mentioned ?? findingAt(report, offset);
}
