import type { TargetReference } from '../results/editor-results.js';
import { findingCard } from '../card/finding-card.js';
import { namedFinding } from '../workspace/named-finding.js';
import type { Workspace } from '../workspace/workspace.js';

/** The card of what a completion would cite, or a line of the explorer stands for, made when a client shows it. */
export function documentation(
  workspace: Workspace,
  from: string | undefined,
  about: TargetReference,
): string | undefined {
  const read = workspace.report(about.source);
  const target = read && namedFinding(read.library, read.report.key, about);
  return target && findingCard(workspace, about.source, target, { from });
}
