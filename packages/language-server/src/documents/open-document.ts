import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Encoding } from './encoding.js';
import { positionsIn } from './positions.js';
import type { Positions } from './positions.js';

/** A buffer of the client, as of its version. It never changes: an edit makes another. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly positions: Positions;
}

export function openDocument(document: Omit<OpenDocument, 'positions'>, encoding: Encoding): OpenDocument {
  let positions: Positions | undefined;
  return {
    ...document,
    get positions() {
      return (positions ??= positionsIn(document.text, encoding));
    },
  };
}

/** The buffer after its edits, one after another; ranges outside the text are moved to its nearest place. */
export function edited(
  document: OpenDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): OpenDocument {
  const { uri, languageId } = document;
  let now = document;
  for (const change of changes) {
    let { text } = change;
    if ('range' in change) {
      const start = now.positions.offsetAt(change.range.start);
      const end = Math.max(start, now.positions.offsetAt(change.range.end));
      text = now.text.slice(0, start) + text + now.text.slice(end);
    }
    now = openDocument({ uri, languageId, version, text }, encoding);
  }
  return now === document ? openDocument({ uri, languageId, version, text: document.text }, encoding) : now;
}
