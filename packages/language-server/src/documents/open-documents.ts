import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { canonicalUri } from './canonical-uri.js';
import { ChunkedText } from './chunked-text.js';

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

/** More edits than this are applied in chunks, since each would take time linear in the whole text. */
const FEW = 16;

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
      const after = changed(before, version, changes);
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

function changed(
  before: TextDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
): TextDocument {
  const { uri, languageId } = before;
  const document = (text: string): TextDocument => TextDocument.create(uri, languageId, version, text);
  if (changes.length > FEW) return document(changedInChunks(before.getText(), changes));
  return changes.reduce((now, change) => {
    if (!('range' in change)) return document(change.text);
    const text = now.getText();
    const start = now.offsetAt(change.range.start);
    const end = Math.max(start, now.offsetAt(change.range.end));
    return document(text.slice(0, start) + change.text + text.slice(end));
  }, document(before.getText()));
}

function changedInChunks(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  let now = new ChunkedText(text);
  for (const change of changes) {
    if ('range' in change) now.replace(change.range.start, change.range.end, change.text);
    else now = new ChunkedText(change.text);
  }
  return now.toString();
}
