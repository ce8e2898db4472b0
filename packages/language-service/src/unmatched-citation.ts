import { isReportMissing } from '@findings/check/editor';
import type { UnmatchedCitation } from './results/view-results.js';
import { offsetEdit, proposalEdit } from './text-edits.js';
import { citationNear } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';

/** What is wrong with the citation at or near an offset. Undefined if it names one finding, or a work of a bibliography. */
export function unmatchedCitation(workspace: Workspace, uri: string, offset: number): UnmatchedCitation | undefined {
  const proposal = workspace.proposal(uri);
  const { citation } = (proposal && citationNear(proposal, offset)) ?? {};
  if (!proposal || !citation) return undefined;
  const { item, resolution } = citation;
  const { type } = resolution;
  if (type !== 'unresolved' && type !== 'ambiguous') return undefined;
  const { check } = proposal;
  const problems = [...check.problems, ...check.suppressed].filter(
    ({ code, span }) => code.startsWith('citation.') && span.start.offset <= item.start && item.end <= span.end.offset,
  );
  return {
    key: item.id,
    type,
    message: problems.map(({ message }) => message).join(' '),
    ...(type === 'unresolved' && isReportMissing(resolution) && { isReportMissing: true }),
    choices: problems
      .flatMap(({ choices }) => choices)
      .map((choice) => ({ title: choice.title, edit: proposalEdit(proposal, [offsetEdit(choice)]) })),
  };
}
