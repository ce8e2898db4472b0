import type { CompletionAbout } from '../answers/answers.js';
import { findingCard } from '../card/finding-card.js';
import type { Workspace } from '../workspace/workspace.js';

/** The card of what a completion would cite, made when a client shows it. */
export function documentation(workspace: Workspace, from: string, about: CompletionAbout): string | undefined {
  const read = workspace.report(about.source);
  if (!read) return undefined;
  const { library, report } = read;
  const target = about.id === '' ? library.targets(report.key)[0] : library.get(`${report.key}:${about.id}`);
  return target && findingCard(workspace, about.source, target, { from });
}
