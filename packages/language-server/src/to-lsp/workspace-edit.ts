import type { TextEdit, WorkspaceEdit } from '@findings/language-service';
import type {
  CreateFile,
  TextDocumentEdit,
  TextEdit as LspTextEdit,
  WorkspaceEdit as LspWorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import type { Ranges } from './ranges.js';

/**
 * @param versionOf returns the version of an open document, so that the client rejects an edit of an older version
 * @returns undefined if the client cannot create the files
 */
export function workspaceEditOf(
  { changes, created = [] }: WorkspaceEdit,
  ranges: Ranges,
  client: ClientCapabilities,
  versionOf: (uri: string) => number | undefined,
): LspWorkspaceEdit | undefined {
  if (created.length > 0 && !client.createsFiles) return undefined;
  const edits = ({ edits: all }: WorkspaceEdit['changes'][number]): LspTextEdit[] =>
    all.map((edit: TextEdit) => ({ range: ranges.range(edit.span), newText: edit.text }));
  const clientUri = (uri: string): string => ranges.location(uri, NOWHERE).uri;
  if (!client.documentChanges) {
    return { changes: Object.fromEntries(changes.map((change) => [clientUri(change.uri), edits(change)])) };
  }
  const creations = created.flatMap(({ uri, text }): (CreateFile | TextDocumentEdit)[] => [
    { kind: 'create', uri, options: { ignoreIfExists: true } },
    { textDocument: { uri, version: null }, edits: [{ range: EMPTY, newText: text }] },
  ]);
  const changed = changes.map((change): TextDocumentEdit => ({
    textDocument: { uri: clientUri(change.uri), version: versionOf(change.uri) ?? null },
    edits: edits(change),
  }));
  return { documentChanges: [...creations, ...changed] };
}

const START = { line: 0, character: 0 };
const EMPTY = { start: START, end: START };
const POINT = { line: 1, column: 1, offset: 0 };
const NOWHERE = { start: POINT, end: POINT };
