import { findPinKey, findMoves } from '@findings/check';
import type { CheckedDocument, SpanEdit, Lock } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import { diagnosticOf } from '../diagnostics/to-diagnostic.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { editOf, editsOf } from './proposal-edits.js';
import { canPin, lockEdit } from './lock-edit.js';

/**
 * Cites what moved by its new id wherever this proposal cites it, and pins it there. The old pin stays, since other
 * proposals may still cite by it: `findings check --fix` rewrites all of them and takes their pins along.
 */
export function followMovedFinding({ workspace, proposal, document, problems }: ActionRequest): readonly ActionOffer[] {
  const { context } = proposal;
  if (!canPin(workspace, context)) return [];
  return problems.flatMap((problem): readonly ActionOffer[] => {
    const { code, id, fix } = problem;
    const key = code === MOVED && fix ? pinOf(document, id) : undefined;
    if (key === undefined) return [];
    return [
      {
        title: document.say`${fix!.title} wherever it is cited here, and pin it there`,
        kind: 'quickfix',
        diagnostics: [diagnosticOf(workspace, proposal, problem)],
        edit: () => {
          const own = editsOf(proposal, rewritten(proposal.check.problems, document, key));
          const { changes, ...rest } = lockEdit(workspace, context, (lock) => withCopy(lock, document, key));
          return { changes: [...own.changes, ...changes], ...rest };
        },
      },
    ];
  });
}

const MOVED = 'citation.moved';

interface Moved {
  readonly code: string;
  readonly id?: string;
  readonly fix?: SpanEdit;
}

/** The fixes of all citations that were pinned by a key. */
function rewritten(problems: readonly Moved[], document: CheckedDocument, key: string): readonly OffsetEdit[] {
  return problems.flatMap(({ code, id, fix }) =>
    code === MOVED && fix && pinOf(document, id) === key ? [editOf(fix)] : [],
  );
}

function pinOf({ lock, library }: CheckedDocument, id: string | undefined): string | undefined {
  return lock && id !== undefined ? findPinKey(lock, library, id, library.resolve(id)) : undefined;
}

/** A lock in which a pin stands by the name of its new place, too. */
function withCopy(lock: Lock, { library }: CheckedDocument, key: string): Lock {
  const pinned = lock.pinned.get(key);
  const to = findMoves(lock, library).find(({ from }) => from === key)?.to;
  if (!pinned || to === undefined) return lock;
  return { pinned: new Map([...lock.pinned, [to, pinned]]) };
}
