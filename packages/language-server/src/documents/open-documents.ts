import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver-protocol';
import { canonicalUri } from './canonical-uri.js';
import type { Encoding } from './encoding.js';
import { OpenDocument } from './open-document.js';
import { PiecedText } from './pieced-text.js';

/** The buffers that the client has open, by their URIs as we write them. */
export interface OpenDocuments {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  open(item: TextDocumentItem): OpenDocument;
  /** Undefined where it is not open. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined;
  close(uri: string): void;
  /** The URI as the client writes it, of a document that it has open. */
  asWritten(uri: string): string;
}

export function createOpenDocuments(encoding: () => Encoding): OpenDocuments {
  const documents = new Map<string, OpenDocument>();
  const written = new Map<string, string>();
  return {
    get: (uri) => documents.get(uri),
    all: () => documents.values(),
    open: (item) => {
      const uri = canonicalUri(item.uri);
      if (uri !== item.uri) written.set(uri, item.uri);
      const { languageId, version, text } = item;
      const document = new OpenDocument({ uri, languageId, version }, new PiecedText([text]), encoding());
      documents.set(uri, document);
      return document;
    },
    change: (uri, version, changes) => {
      const before = documents.get(uri);
      if (!before) return undefined;
      const after = before.edited(version, changes);
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
