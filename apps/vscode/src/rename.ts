import { l10n, Range, window, WorkspaceEdit } from 'vscode';
import type { Position, TextDocument } from 'vscode';
import { ErrorCodes, LSPErrorCodes, PrepareRenameRequest, ResponseError } from 'vscode-languageclient';
import type { BaseLanguageClient, RenameMiddleware } from 'vscode-languageclient';
import { escapeLabel } from './labels.js';

/**
 * When a provider of renames fails, VS Code asks the next one. Its own provider for Markdown takes a citation for a link, and would replace
 * it in the whole document. So where something of Findings is, a refusal is an answer without edits, and the reason is shown here.
 *
 * @param client as it is when a rename is requested
 */
export function renameMiddleware(client: () => BaseLanguageClient): RenameMiddleware {
  return {
    // Not by the default handler, which hides the code of an error.
    prepareRename: async (document, position, token) => {
      const { code2ProtocolConverter: to, protocol2CodeConverter: from } = client();
      const params = { textDocument: to.asTextDocumentIdentifier(document), position: to.asPosition(position) };
      try {
        const prepared = await client().sendRequest(PrepareRenameRequest.type, params, token);
        if (!prepared || !('placeholder' in prepared)) return null;
        return { range: from.asRange(prepared.range), placeholder: prepared.placeholder };
      } catch (error) {
        if (codeOf(error) !== LSPErrorCodes.RequestFailed) throw error;
        showReason(error);
        // Only a range keeps VS Code from asking the next provider. Any name is then refused for the same reason.
        const range = rangeAt(document, position);
        return { range, placeholder: document.getText(range) };
      }
    },
    provideRenameEdits: async (document, position, newName, token, next) => {
      try {
        const edit = await next(document, position, newName, token);
        if (edit || token.isCancellationRequested) return edit;
        showReason(l10n.t('The document has changed in the meantime, so nothing was renamed. Try again.'));
      } catch (error) {
        if (token.isCancellationRequested || codeOf(error) === ErrorCodes.InvalidParams) throw error;
        showReason(error);
      }
      return new WorkspaceEdit();
    },
  };
}

/** The server refuses with `RequestFailed`. `InvalidParams` means that nothing of Findings is at the position. */
function codeOf(error: unknown): number | undefined {
  return error instanceof ResponseError ? error.code : undefined;
}

function showReason(reason: unknown): void {
  const message = reason instanceof Error ? reason.message : String(reason);
  void window.showWarningMessage(escapeLabel(message));
}

function rangeAt(document: TextDocument, position: Position): Range {
  return document.getWordRangeAtPosition(position, /[^\s;[\]]+/) ?? document.lineAt(position).range;
}
