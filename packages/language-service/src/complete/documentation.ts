import { findingCard } from '../card/finding-card.js';
import type { TargetReference } from '../results/editor-results.js';
import { resolveReference } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * The card of a target, as documentation of a completion or a line of the explorer.
 *
 * @param from URI of the proposal, if there is one
 */
export function documentation(
  workspace: Workspace,
  from: string | undefined,
  about: TargetReference,
): string | undefined {
  const report = workspace.report(about.source);
  const target = report && resolveReference(report.library, report.report.key, about);
  return target && findingCard(workspace, about.source, target, { from });
}
