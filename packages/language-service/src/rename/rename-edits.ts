import type { TextEdit, WorkspaceEdit, Refusal } from '../results/editor-results.js';
import type { Span } from '@findings/core';

/** Edits by their documents, in the order of the URIs and of the texts; what would change nothing is known to the caller. */
export interface EditsByUri {
  add(uri: string, edit: TextEdit): void;
  readonly edit: WorkspaceEdit;
}

export function createEdits(): EditsByUri {
  const byUri = new Map<string, TextEdit[]>();
  return {
    add: (uri, edit) => {
      const edits = byUri.get(uri);
      if (edits) edits.push(edit);
      else byUri.set(uri, [edit]);
    },
    get edit() {
      const changes = [...byUri].sort(([one], [other]) => (one < other ? -1 : 1));
      return {
        changes: changes.map(([uri, edits]) => ({
          uri,
          edits: edits.sort((one, other) => one.span.start.offset - other.span.start.offset),
        })),
      };
    },
  };
}

/** Something that can be renamed where it was pointed at. */
export interface RenameTarget {
  /** What is selected for the writer to type over. */
  readonly span: Span;
  readonly text: string;
  /** @param to as typed, without white space around it */
  rename(to: string): WorkspaceEdit | Refusal;
}

export function refuse(refusal: string): Refusal {
  return { refusal };
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer;
}
