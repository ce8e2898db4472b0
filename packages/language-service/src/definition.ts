import type { DefinitionLink } from './results/editor-results.js';
import { citationAt } from './workspace/citation-at.js';
import type { NamedFile } from './workspace/context.js';
import { findingAt } from './workspace/finding-at.js';
import type { Proposal } from './workspace/proposal.js';
import { declarationLocation, FILE_START } from './workspace/target-location.js';
import type { ReportText } from './workspace/report-text.js';
import type { Workspace } from './workspace/workspace.js';

/**
 * The declarations of the targets that a citation can mean. In front matter, the file that is named. In a report, the
 * session that its summary mentions, or else the finding itself.
 */
export function definition(workspace: Workspace, uri: string, offset: number): readonly DefinitionLink[] {
  const proposal = workspace.proposal(uri);
  if (proposal) return definitionInProposal(workspace, proposal, offset);
  const report = workspace.report(uri);
  return report ? definitionInReport(report, offset) : [];
}

function definitionInProposal(workspace: Workspace, proposal: Proposal, offset: number): readonly DefinitionLink[] {
  const file = namedFileAt(proposal, offset);
  if (file) return [{ origin: file.span, uri: file.uri, target: FILE_START, selection: FILE_START }];
  const located = citationAt(proposal, offset);
  if (!located) return [];
  const { item, resolution } = located.citation;
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

/**
 * The session that the summary mentions, or else the finding at the offset. For the latter, clients show the
 * references.
 */
function definitionInReport(report: ReportText, offset: number): readonly DefinitionLink[] {
  const { uri, library } = report;
  for (const { target, spans } of report.report.summary?.references ?? []) {
    const origin = spans.find(({ start, end }) => start.offset <= offset && offset < end.offset);
    const session = origin && target !== undefined ? library.get(`${report.report.key}:${target}`) : undefined;
    if (origin && session) return [{ origin, uri, ...declarationLocation(report, session) }];
  }
  const finding = findingAt(report, offset);
  if (!finding) return [];
  const declaration = declarationLocation(report, finding);
  return [{ origin: declaration.selection, uri, ...declaration }];
}

/** The file that front matter names at an offset, or right before it. */
function namedFileAt({ files = [] }: Proposal, offset: number): NamedFile | undefined {
  return files.find(({ span }) => span.start.offset <= offset && offset <= span.end.offset);
}
