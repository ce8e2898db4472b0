import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { canonicalUri } from './canonical-uri.js';

/** The documents that the client has open, by canonical URI. A document never changes: an edit creates another. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): Iterable<TextDocument>;
  open(item: TextDocumentItem): TextDocument;
  /** Returns the document after the changes, or undefined if it is not open. Positions outside the text are clamped. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): TextDocument | undefined;
  close(uri: string): void;
  /** The URI of an open document as the client writes it. */
  asWritten(uri: string): string;
}

export function createOpenDocuments(): OpenDocuments {
  const documents = new Map<string, TextDocument>();
  const written = new Map<string, string>();
  return {
    get: (uri) => documents.get(uri),
    all: () => documents.values(),
    open: (item) => {
      const uri = canonicalUri(item.uri);
      if (uri !== item.uri) written.set(uri, item.uri);
      const document = TextDocument.create(uri, item.languageId, item.version, item.text);
      documents.set(uri, document);
      return document;
    },
    change: (uri, version, changes) => {
      const before = documents.get(uri);
      if (!before) return undefined;
      const after = changes.reduce((now, change) => withChange(now, version, change), before);
      documents.set(uri, after);
      return after;
    },
    close: (uri) => {
      documents.delete(uri);
      written.delete(uri);
    },
    asWritten: (uri) => written.get(uri) ?? uri,
  };
}

/** Not `TextDocument.update`, which changes the document, and is wrong for an edit after one that is outside the text. */
function withChange(before: TextDocument, version: number, change: TextDocumentContentChangeEvent): TextDocument {
  const { uri, languageId } = before;
  if (!('range' in change)) return TextDocument.create(uri, languageId, version, change.text);
  const text = before.getText();
  const start = before.offsetAt(change.range.start);
  const end = Math.max(start, before.offsetAt(change.range.end));
  return TextDocument.create(uri, languageId, version, text.slice(0, start) + change.text + text.slice(end));
}
