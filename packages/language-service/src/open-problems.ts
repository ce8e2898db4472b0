import type { OpenProblems } from './results/client-results.js';
import { failureOf } from './workspace/context.js';
import { uncheckedCitations } from './workspace/unchecked-citations.js';
import type { Workspace } from './workspace/workspace.js';

/** What a writer should know before a proposal is exported. Undefined for any other file. */
export function openProblems(workspace: Workspace, uri: string): OpenProblems | undefined {
  const proposal = workspace.proposal(uri);
  if (!proposal) return undefined;
  const failure = failureOf(proposal);
  const problems = proposal.check.problems.filter(({ severity }) => severity !== 'hint');
  const byRule: Record<string, number> = {};
  for (const { code } of problems) byRule[code] = (byRule[code] ?? 0) + 1;
  return {
    ...(failure && { failure }),
    unchecked: failure ? 0 : uncheckedCitations(proposal.markdown, proposal.context.library).length,
    byRule,
  };
}
