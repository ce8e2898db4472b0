import { insertionRequest } from '@findings/language-server/protocol';
import type { FindingParams } from '@findings/language-server/protocol';
import { DocumentDropEdit, l10n, Range } from 'vscode';
import type { DocumentDropEditProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DRAG_MIME_TYPE } from '../explorer/drag-and-drop.js';
import { AS_CITATION, AS_QUOTATION, createPasteEdit } from './paste-edits.js';

/** Findings that are dropped into a proposal are cited there, or, by the drop selector, quoted. */
export function dropProvider(client: BaseLanguageClient): DocumentDropEditProvider {
  return {
    provideDocumentDropEdits: async (document, position, data, token) => {
      const dragged = await data.get(DRAG_MIME_TYPE)?.asString();
      if (dragged === undefined || token.isCancellationRequested) return undefined;
      const findings = JSON.parse(dragged) as readonly FindingParams['finding'][];
      const to = client.code2ProtocolConverter;
      const textDocument = to.asTextDocumentIdentifier(document);
      const asked = { textDocument, range: to.asRange(new Range(position, position)), findings };
      const drops: DocumentDropEdit[] = [];
      for (const form of ['citation', 'quotation'] as const) {
        const answer = await client.sendRequest(insertionRequest, { ...asked, form }, token);
        if ('refusal' in answer) continue;
        const isCitation = form === 'citation';
        const title = isCitation ? l10n.t('Citation') : l10n.t('Quotation with Its Citation');
        const drop = new DocumentDropEdit('', title, isCitation ? AS_CITATION : AS_QUOTATION);
        drops.push(createPasteEdit(drop, client, document, answer));
      }
      return drops;
    },
  };
}
