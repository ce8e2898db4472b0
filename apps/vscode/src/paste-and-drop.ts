import { insertionRequest, longestPasted, pastedRequest } from '@findings/language-server/protocol';
import type { FindingParams } from '@findings/language-server/protocol';
import { Disposable, DocumentDropEdit, DocumentDropOrPasteEditKind, DocumentPasteEdit } from 'vscode';
import { l10n, languages, Range, WorkspaceEdit } from 'vscode';
import type { DocumentDropEditProvider, DocumentPasteEditProvider, TextDocument } from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import { PROPOSALS } from './document-selector.js';
import { DRAG_MIME_TYPE } from './explorer/register.js';
import type { FeatureContext } from './feature-context.js';

/** Users can name these kinds in the setting `editor.pasteAs.preferences`. */
const FINDINGS = DocumentDropOrPasteEditKind.Empty.append('findings');
const AS_CITATION = FINDINGS.append('citation');
const AS_QUOTATION = FINDINGS.append('quotation');

/** Inserts findings into a proposal from the clipboard, or by dragging them from the explorer. */
export function registerPasteAndDrop({ client }: FeatureContext): Disposable {
  return Disposable.from(
    languages.registerDocumentPasteEditProvider(PROPOSALS, pasteProvider(client), {
      providedPasteEditKinds: [AS_QUOTATION],
      pasteMimeTypes: ['text/plain'],
    }),
    languages.registerDocumentDropEditProvider(PROPOSALS, dropProvider(client), {
      providedDropEditKinds: [AS_CITATION, AS_QUOTATION],
      dropMimeTypes: [DRAG_MIME_TYPE],
    }),
  );
}

/** Pasted text with at least this many words of a report is inserted as a quotation. */
const LONG_PASTE = 8;

function isLong(text: string): boolean {
  return text.trim().split(/\s+/).length >= LONG_PASTE;
}

/** Offers to insert pasted words of a report as a quotation with its citation. For a few words, plain text stays the default. */
function pasteProvider(client: BaseLanguageClient): DocumentPasteEditProvider {
  return {
    provideDocumentPasteEdits: async (document, [range, other], data, _, token) => {
      const text = await data.get('text/plain')?.asString();
      if (!range || other || text === undefined || text.length > longestPasted || token.isCancellationRequested) {
        return undefined;
      }
      const to = client.code2ProtocolConverter;
      const textDocument = to.asTextDocumentIdentifier(document);
      const params = { textDocument, range: to.asRange(range), text };
      const items = await client.sendRequest(pastedRequest, params, token);
      return items.map(({ title, edit }) => {
        const paste = withEdit(new DocumentPasteEdit('', title, AS_QUOTATION), client, document, edit);
        // Many words that are exactly the report's are a quotation. A few may be the writer's own.
        if (!isLong(text)) paste.yieldTo = [DocumentDropOrPasteEditKind.Text];
        return paste;
      });
    },
  };
}

/** Cites dropped findings. With the drop selector, they can be quoted. */
function dropProvider(client: BaseLanguageClient): DocumentDropEditProvider {
  return {
    provideDocumentDropEdits: async (document, position, data, token) => {
      const dragged = await data.get(DRAG_MIME_TYPE)?.asString();
      if (dragged === undefined || token.isCancellationRequested) return undefined;
      const findings = JSON.parse(dragged) as readonly FindingParams['finding'][];
      const to = client.code2ProtocolConverter;
      const textDocument = to.asTextDocumentIdentifier(document);
      const params = { textDocument, range: to.asRange(new Range(position, position)), findings };
      const drops: DocumentDropEdit[] = [];
      for (const form of ['citation', 'quotation'] as const) {
        const result = await client.sendRequest(insertionRequest, { ...params, form }, token);
        if ('refusal' in result) continue;
        const isCitation = form === 'citation';
        const title = isCitation ? l10n.t('Citation') : l10n.t('Quotation with Citation');
        const drop = new DocumentDropEdit('', title, isCitation ? AS_CITATION : AS_QUOTATION);
        drops.push(withEdit(drop, client, document, result));
      }
      return drops;
    },
  };
}

/** The server decides where to insert, possibly next to the position. VS Code's own insertion is empty. */
function withEdit<Edit extends DocumentDropEdit | DocumentPasteEdit>(
  edit: Edit,
  client: BaseLanguageClient,
  { uri }: TextDocument,
  { range, newText }: TextEdit,
): Edit {
  edit.insertText = '';
  edit.additionalEdit = new WorkspaceEdit();
  edit.additionalEdit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
  return edit;
}
