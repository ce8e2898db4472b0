import type { CheckedDocument, DocumentProblem } from '@findings/check';
import type { CodeAction, WorkspaceEdit } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';

/** What somebody points at in a proposal that can be checked; offsets in UTF-16 code units, the same two of a cursor. */
export interface ActionRequest {
  readonly workspace: Workspace;
  readonly proposal: Proposal;
  readonly document: CheckedDocument;
  readonly start: number;
  readonly end: number;
  /** Those that touch it, in document order. */
  readonly problems: readonly DocumentProblem[];
}

/** What can be done, and how; whoever only shows a menu needs no edit. */
export interface ActionOffer extends Omit<CodeAction, 'edit'> {
  readonly edit: () => WorkspaceEdit;
}

const MAKE = Symbol('make');

interface Made {
  [MAKE]: () => WorkspaceEdit;
}

/**
 * Its edit is worked out when it is first read, and read it may be any number of times. One getter for all: editors ask at each
 * key, and of an object with a getter of its own V8 keeps what that can reach until it collects what is old.
 */
export function codeAction({ edit, ...offer }: ActionOffer): CodeAction {
  return Object.defineProperties(offer, {
    [MAKE]: { value: edit, writable: true },
    edit: { get: madeEdit, enumerable: true },
  }) as CodeAction;
}

function madeEdit(this: Made): WorkspaceEdit {
  const edit = this[MAKE]();
  this[MAKE] = () => edit;
  return edit;
}
