import { findPinKey, findMoves } from '@findings/check';
import type { CheckedDocument, SpanEdit, Lock } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import { diagnosticOf } from '../diagnostics/diagnostics.js';
import { offsetEdit, proposalEdit } from '../text-edits.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { canPin, lockEdit } from './pin-actions.js';

/**
 * Cites a moved finding by its new id throughout the proposal, and adds a pin for the new id. The old pin stays,
 * because other proposals may still use it. `findings check --fix` updates all proposals and moves their pins.
 */
export function followMovedFinding({ workspace, proposal, document, problems }: ActionRequest): readonly ActionOffer[] {
  const { context } = proposal;
  if (!canPin(workspace, context)) return [];
  return problems.flatMap((problem): readonly ActionOffer[] => {
    const { code, id, fix } = problem;
    const key = code === MOVED && fix ? pinKeyOf(document, id) : undefined;
    if (key === undefined) return [];
    return [
      {
        title: document.say`${fix!.title} throughout this proposal, and mark it as checked`,
        kind: 'quickfix',
        diagnostics: [diagnosticOf(workspace, proposal, problem)],
        edit: () => {
          const proposalChanges = proposalEdit(proposal, fixesOf(proposal.check.problems, document, key));
          const { changes, ...rest } = lockEdit(workspace, context, (lock) => copyPin(lock, document, key));
          return { changes: [...proposalChanges.changes, ...changes], ...rest };
        },
      },
    ];
  });
}

const MOVED = 'citation.moved';

interface MovedProblem {
  readonly code: string;
  readonly id?: string;
  readonly fix?: SpanEdit;
}

/** The fixes of all citations that use a pin. */
function fixesOf(problems: readonly MovedProblem[], document: CheckedDocument, key: string): readonly OffsetEdit[] {
  return problems.flatMap(({ code, id, fix }) =>
    code === MOVED && fix && pinKeyOf(document, id) === key ? [offsetEdit(fix)] : [],
  );
}

function pinKeyOf({ lock, library }: CheckedDocument, id: string | undefined): string | undefined {
  return lock && id !== undefined ? findPinKey(lock, library, id, library.resolve(id)) : undefined;
}

/** Copies a pin to the new id of its finding. */
function copyPin(lock: Lock, { library }: CheckedDocument, key: string): Lock {
  const pinned = lock.pinned.get(key);
  const to = findMoves(lock, library).find(({ from }) => from === key)?.to;
  if (!pinned || to === undefined) return lock;
  return { pinned: new Map([...lock.pinned, [to, pinned]]) };
}
