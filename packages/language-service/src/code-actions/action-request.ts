import type { CheckedDocument, DocumentProblem } from '@findings/check';
import type { CodeAction, WorkspaceEdit } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';

/** A selection or cursor in a proposal, as offsets in UTF-16 code units. */
export interface ActionRequest {
  readonly workspace: Workspace;
  readonly proposal: Proposal;
  readonly document: CheckedDocument;
  readonly start: number;
  readonly end: number;
  /** The problems that touch the selection, in document order. */
  readonly problems: readonly DocumentProblem[];
}

/** A code action whose edit is computed when it is needed. */
export interface ActionOffer extends Omit<CodeAction, 'edit'> {
  readonly edit: () => WorkspaceEdit;
}

/** Makes a code action whose edit is computed once, when it is first read. */
export function codeAction({ edit, ...offer }: ActionOffer): CodeAction {
  let computed: WorkspaceEdit | undefined;
  return {
    ...offer,
    get edit() {
      return (computed ??= edit());
    },
  };
}
