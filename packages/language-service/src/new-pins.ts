import { pin, pinKey } from '@findings/check';
import { findCitations } from '@findings/citations';
import { canPin } from './code-actions/pin-actions.js';
import type { NewPins } from './results/client-results.js';
import type { Workspace } from './workspace/workspace.js';

/** Pins of what a proposal cites now and did not cite before, if it has none yet. Undefined if there are none. */
export function newPins(workspace: Workspace, uri: string, before: string): NewPins | undefined {
  const { context, document } = workspace.proposal(uri) ?? {};
  if (context?.lockUri === undefined || !document || !canPin(workspace, context)) return undefined;
  const earlier = new Set(findCitations(before).flatMap(({ items }) => items.map(({ id }) => id.toLowerCase())));
  const keys = document.citations.flatMap(({ item, resolution }) =>
    resolution.type === 'found' && !earlier.has(item.id.toLowerCase()) ? [pinKey(resolution)] : [],
  );
  const { pinned } = pin(
    document.library,
    keys.filter((key) => context.lock?.pinned.has(key) !== true),
  ).lock;
  return pinned.size === 0 ? undefined : { lockUri: context.lockUri, pinned };
}
