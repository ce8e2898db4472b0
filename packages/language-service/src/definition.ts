import type { Span } from '@findings/core';
import type { DefinitionLink } from './results/editor-results.js';
import { citationAt } from './workspace/citation-at.js';
import type { Proposal } from './workspace/proposal.js';
import type { Workspace, ReportText } from './workspace/workspace.js';
import { declarationLocation } from './workspace/target-location.js';
import { findingAt } from './workspace/finding-at.js';
import type { NamedFile } from './workspace/context.js';

const START: Span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/**
 * Where what is cited stands in its report; of a key that may mean several findings, each of them. In front matter, the
 * file that is named; in a report, the session that its summary refers to, or else the finding itself.
 */
export function definition(workspace: Workspace, uri: string, offset: number): readonly DefinitionLink[] {
  const proposal = workspace.proposal(uri);
  if (proposal) return definitionInProposal(workspace, proposal, offset);
  const report = workspace.report(uri);
  return report ? definitionInReport(report, offset) : [];
}

function definitionInProposal(workspace: Workspace, proposal: Proposal, offset: number): readonly DefinitionLink[] {
  const file = namedFileAt(proposal, offset);
  if (file) return [{ origin: file.span, uri: file.uri, target: START, selection: START }];
  const there = citationAt(proposal, offset);
  if (!there) return [];
  const { item, resolution } = there.citation;
  const targets =
    resolution.type === 'found'
      ? [resolution.target]
      : resolution.type === 'ambiguous'
        ? resolution.candidates.map(({ target }) => target)
        : [];
  const origin = proposal.source.span(item.start, item.end);
  return targets.flatMap((target) => {
    const source = proposal.context.sources.get(target.report.key);
    if (source === undefined) return [];
    return [{ origin, uri: source, ...declarationLocation(workspace.report(source), target) }];
  });
}

/** The session that the summary refers to there, or else what stands there itself: clients then show who refers to it. */
export function definitionInReport(report: ReportText, offset: number): readonly DefinitionLink[] {
  const { uri, library } = report;
  for (const { target, spans } of report.report.summary?.references ?? []) {
    const origin = spans.find(({ start, end }) => start.offset <= offset && offset < end.offset);
    const session = origin && target !== undefined ? library.get(`${report.report.key}:${target}`) : undefined;
    if (origin && session) return [{ origin, uri, ...declarationLocation(report, session) }];
  }
  const finding = findingAt(report, offset);
  if (!finding) return [];
  const place = declarationLocation(report, finding);
  return [{ origin: place.selection, uri, ...place }];
}

/** The file that a proposal's front matter names at an offset; a cursor right behind its path is still at it. */
export function namedFileAt({ files = [] }: Proposal, offset: number): NamedFile | undefined {
  return files.find(({ span }) => span.start.offset <= offset && offset <= span.end.offset);
}
