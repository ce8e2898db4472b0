import type { CheckedDocument, DocumentProblem } from '@findings/core/check';
import type { CodeAction, WorkspaceEdit } from '../answers/answers.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';

/** What somebody points at in a proposal that can be checked; offsets in UTF-16 code units, the same two of a cursor. */
export interface Asked {
  readonly workspace: Workspace;
  readonly proposal: Proposal;
  readonly document: CheckedDocument;
  readonly start: number;
  readonly end: number;
  /** Those that touch it, in document order. */
  readonly problems: readonly DocumentProblem[];
}

/** What can be done, and how; whoever only shows a menu needs no edit. */
export interface Offer extends Omit<CodeAction, 'edit'> {
  readonly edit: () => WorkspaceEdit;
}

/** Its edit is worked out when it is first read, and read it may be any number of times. */
export function codeAction({ edit, ...offer }: Offer): CodeAction {
  let made: WorkspaceEdit | undefined;
  return {
    ...offer,
    get edit() {
      return (made ??= edit());
    },
  };
}
