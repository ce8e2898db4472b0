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
  const all: { readonly uri: string; readonly edit: TextEdit }[] = [];
  return {
    add: (uri, edit) => void all.push({ uri, edit }),
    get edit() {
      const sorted = all.toSorted((one, other) => one.edit.span.start.offset - other.edit.span.start.offset);
      const byUri = [...Map.groupBy(sorted, ({ uri }) => uri)].sort(([one], [other]) => (one < other ? -1 : 1));
      return { changes: byUri.map(([uri, edits]) => ({ uri, edits: edits.map(({ edit }) => edit) })) };
    },
  };
}
