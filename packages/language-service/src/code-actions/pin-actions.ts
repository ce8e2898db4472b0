import { countNoun } from '@findings/core/text';
import { pin, pinKey } from '@findings/check';
import type { CheckedDocument } from '@findings/check';
import { diagnosticOf } from '../diagnostics/to-diagnostic.js';
import { citationsWithin } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { canPin, lockEdit } from './lock-edit.js';

/** Pins all that a proposal cites and nobody pinned; a new wording is accepted only by whoever read it. */
export function pinAll(workspace: Workspace, { context, document }: Proposal): readonly ActionOffer[] {
  if (!document || !canPin(workspace, context)) return [];
  const keys = document.cached(unpinned);
  if (keys.length === 0) return [];
  return [
    {
      title: workspace.say`Pin what this proposal cites (${countNoun(workspace.say, keys.length, 'findings')})`,
      kind: 'source.pin.findings',
      edit: () =>
        lockEdit(
          workspace,
          context,
          (lock) =>
            pin(
              document.library,
              keys.filter((key) => !lock.pinned.has(key)),
              lock,
            ).lock,
        ),
    },
  ];
}

/** What is cited and not pinned, each once, by what it would be pinned by. */
function unpinned({ citations, lock }: CheckedDocument): readonly string[] {
  const keys = new Set<string>();
  for (const { resolution } of citations) {
    if (resolution.type !== 'found') continue;
    const key = pinKey(resolution);
    if (lock?.pinned.has(key) !== true) keys.add(key);
  }
  return [...keys];
}

/** Pins what is cited at the cursor, where it is not pinned. */
export function pinThis({
  workspace,
  proposal: { context },
  document,
  start,
  end,
}: ActionRequest): readonly ActionOffer[] {
  const [there, other] = citationsWithin(document, start, end);
  const resolution = there?.citation.resolution;
  if (other || resolution?.type !== 'found' || !canPin(workspace, context)) return [];
  const key = pinKey(resolution);
  if (context.lock?.pinned.has(key) === true) return [];
  return [
    {
      title: document.say`Pin what ${resolution.id} says now`,
      kind: 'refactor.rewrite',
      edit: () => lockEdit(workspace, context, (lock) => pin(document.library, [key], lock).lock),
    },
  ];
}

/** Pins what a finding says now in place of what was pinned: it was read again, and the citation still holds. */
export function acceptNewWording({ workspace, proposal, document, problems }: ActionRequest): readonly ActionOffer[] {
  const { context } = proposal;
  if (!canPin(workspace, context)) return [];
  const everywhere = proposal.check.problems
    .filter(({ code }) => code === DRIFTED)
    .flatMap(({ id }) => keyOf(document, id));
  const all = [...new Set(everywhere)];
  return problems
    .filter(({ code }) => code === DRIFTED)
    .flatMap((problem): readonly ActionOffer[] => {
      const [key] = keyOf(document, problem.id);
      if (key === undefined) return [];
      const diagnostics = [diagnosticOf(workspace, proposal, problem)];
      const accept = (title: string, keys: readonly string[]): ActionOffer => ({
        title,
        kind: 'quickfix',
        diagnostics,
        edit: () => lockEdit(workspace, context, (lock) => pin(document.library, keys, lock).lock),
      });
      const single = accept(document.say`Accept the new wording of ${problem.id!}`, [key]);
      return all.length > 1
        ? [single, accept(document.say`Accept all ${all.length} new wordings that this proposal cites`, all)]
        : [single];
    });
}

const DRIFTED = 'citation.drifted';

function keyOf({ library }: CheckedDocument, id: string | undefined): readonly string[] {
  const resolution = id === undefined ? undefined : library.resolve(id);
  return resolution?.type === 'found' ? [pinKey(resolution)] : [];
}
