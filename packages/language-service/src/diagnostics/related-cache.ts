import { identityOf } from '@findings/check/editor';
import type { DocumentProblem } from '@findings/check';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { relatedInformation } from './related-information.js';
import type { Related } from './related-information.js';

interface Kept {
  readonly context: Proposal['context'];
  readonly reports: ReturnType<Workspace['reports']>;
  readonly related: readonly Related[];
}

const kept = new WeakMap<object, Kept>();

/** What the report says to a problem: worked out once, since who types is told of hundreds of them again at each key. */
export function cachedRelated(workspace: Workspace, proposal: Proposal, problem: DocumentProblem): readonly Related[] {
  const origin = identityOf(problem);
  const { context } = proposal;
  const reports = workspace.reports();
  const before = kept.get(origin);
  if (before?.context === context && before.reports === reports) return before.related;
  const related = relatedInformation(workspace, context, problem);
  kept.set(origin, { context, reports, related });
  return related;
}
