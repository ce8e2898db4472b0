import type { TextEdit, WorkspaceEdit } from '../results/editor-results.js';

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
