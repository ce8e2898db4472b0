import type * as lsp from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { CustomRequests } from '../protocol.js';

/** The requests of clients: parameters and result by method. */
interface Requests extends CustomRequests {
  'textDocument/completion': [lsp.CompletionParams, lsp.CompletionList];
  'completionItem/resolve': [lsp.CompletionItem, lsp.CompletionItem];
  'textDocument/hover': [lsp.HoverParams, lsp.Hover | null];
  'textDocument/signatureHelp': [lsp.SignatureHelpParams, lsp.SignatureHelp | null];
  'textDocument/definition': [lsp.DefinitionParams, lsp.LocationLink[] | lsp.Location[]];
  'textDocument/declaration': [lsp.DeclarationParams, lsp.LocationLink[] | lsp.Location[]];
  'textDocument/references': [lsp.ReferenceParams, readonly lsp.Location[]];
  'textDocument/documentHighlight': [lsp.DocumentHighlightParams, lsp.DocumentHighlight[]];
  'textDocument/documentSymbol': [lsp.DocumentSymbolParams, lsp.DocumentSymbol[]];
  'workspace/symbol': [lsp.WorkspaceSymbolParams, lsp.SymbolInformation[]];
  'textDocument/codeAction': [lsp.CodeActionParams, lsp.CodeAction[]];
  'codeAction/resolve': [lsp.CodeAction, lsp.CodeAction];
  'textDocument/codeLens': [lsp.CodeLensParams, lsp.CodeLens[]];
  'textDocument/documentLink': [lsp.DocumentLinkParams, lsp.DocumentLink[]];
  'textDocument/prepareRename': [lsp.PrepareRenameParams, lsp.PrepareRenameResult | null];
  'textDocument/rename': [lsp.RenameParams, lsp.WorkspaceEdit];
  'textDocument/foldingRange': [lsp.FoldingRangeParams, lsp.FoldingRange[]];
  'textDocument/selectionRange': [lsp.SelectionRangeParams, lsp.SelectionRange[]];
  'textDocument/semanticTokens/full': [lsp.SemanticTokensParams, lsp.SemanticTokens];
  'textDocument/inlayHint': [lsp.InlayHintParams, lsp.InlayHint[]];
  'textDocument/diagnostic': [lsp.DocumentDiagnosticParams, lsp.DocumentDiagnosticReport];
  'workspace/diagnostic': [lsp.WorkspaceDiagnosticParams, lsp.WorkspaceDiagnosticReport];
  'workspace/textDocumentContent': [lsp.TextDocumentContentParams, lsp.TextDocumentContentResult];
  'workspace/willRenameFiles': [lsp.RenameFilesParams, lsp.WorkspaceEdit | null];
}

/** Throws a ResponseError if the parameters are wrong. */
export type Handler<Params, Result> = (params: Params, cancellation: CancellationToken) => Result | Promise<Result>;

export type Handlers = {
  readonly [Method in keyof Requests]: Handler<Requests[Method][0], Requests[Method][1]>;
};

/** The notifications of clients, by method. */
export interface Notifications {
  readonly initialized: (params: lsp.InitializedParams) => void;
  readonly 'textDocument/didOpen': (params: lsp.DidOpenTextDocumentParams) => void;
  readonly 'textDocument/didChange': (params: lsp.DidChangeTextDocumentParams) => void;
  readonly 'textDocument/didClose': (params: lsp.DidCloseTextDocumentParams) => void;
  readonly 'textDocument/didSave': (params: lsp.DidSaveTextDocumentParams) => void;
  readonly 'workspace/didChangeConfiguration': (params: lsp.DidChangeConfigurationParams) => void;
  readonly 'workspace/didChangeWatchedFiles': (params: lsp.DidChangeWatchedFilesParams) => void;
  readonly 'workspace/didChangeWorkspaceFolders': (params: lsp.DidChangeWorkspaceFoldersParams) => void;
  readonly 'workspace/didCreateFiles': (params: lsp.CreateFilesParams) => void;
  readonly 'workspace/didRenameFiles': (params: lsp.RenameFilesParams) => void;
  readonly 'workspace/didDeleteFiles': (params: lsp.DeleteFilesParams) => void;
}
