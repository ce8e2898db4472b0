import type { Span } from '@findings/core';
import type { Refusal, RenameRefusal, TextEdit, WorkspaceEdit } from '../results/editor-results.js';

/** A name that can be renamed. */
export interface RenameTarget {
  /** The range that the editor selects for the writer to type over. */
  readonly span: Span;
  readonly text: string;
  /** @param to the new name as typed, without white space around it */
  rename(to: string): WorkspaceEdit | Refusal;
}

export function refuse(refusal: string): Refusal {
  return { refusal };
}

/** Refuses at a position where nothing of Findings is. */
export function refuseElsewhere(refusal: string): RenameRefusal {
  return { refusal, isElsewhere: true };
}

export function isRefusal(result: object): result is RenameRefusal {
  return 'refusal' in result;
}

export function equalsIgnoringCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Collects edits of several documents. */
export interface EditCollection {
  add(uri: string, edit: TextEdit): void;
  /** All edits, sorted by URI and position. */
  readonly edit: WorkspaceEdit;
}

export function createEditCollection(): EditCollection {
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
