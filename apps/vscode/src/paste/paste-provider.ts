import { longestPasted, pastedRequest } from '@findings/language-server/protocol';
import { DocumentDropOrPasteEditKind, DocumentPasteEdit } from 'vscode';
import type { DocumentPasteEditProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { AS_QUOTATION, createPasteEdit } from './paste-edits.js';

/** Words of a report that are pasted may be a quotation with its citation; as they are is what comes first. */
export function pasteProvider(client: BaseLanguageClient): DocumentPasteEditProvider {
  return {
    provideDocumentPasteEdits: async (document, [range, other], data, _, token) => {
      const text = await data.get('text/plain')?.asString();
      if (!range || other || text === undefined || text.length > longestPasted || token.isCancellationRequested) {
        return undefined;
      }
      const to = client.code2ProtocolConverter;
      const textDocument = to.asTextDocumentIdentifier(document);
      const asked = { textDocument, range: to.asRange(range), text };
      const offers = await client.sendRequest(pastedRequest, asked, token);
      return offers.map(({ title, edit }) => {
        const paste = createPasteEdit(new DocumentPasteEdit('', title, AS_QUOTATION), client, document, edit);
        paste.yieldTo = [DocumentDropOrPasteEditKind.Text];
        return paste;
      });
    },
  };
}
