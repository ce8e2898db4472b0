import type * as lsp from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { CoverageJson } from '@findings/export/coverage';
import type { CopyResult, NoSuggestion, QuotableText } from '@findings/language-service';
import type {
  AddReportResult,
  AddReportParams,
  CallToolParams,
  CallToolResult,
  EditReportParams,
  EditReportResult,
  CheckWordParams,
  CheckWordResult,
  CitationAtResult,
  CitedResult,
  CiteSentenceResult,
  CitedFindingItem,
  CitedKeyItem,
  CoveragePage,
  CorrectParams,
  CorrectResult,
  PromptsParams,
  PromptsResult,
  ProposalParams,
  ProposalResult,
  DocumentParams,
  ExplorerItem,
  ExplorerParams,
  ExportResult,
  ExportParams,
  OutlineEntry,
  ReadingParams,
  ReadingResult,
  FindingParams,
  InsertionResult,
  InsertionParams,
  PastedItem,
  PastedParams,
  PositionParams,
  ReportFile,
  ResolveParams,
  SearchItem,
  SearchParams,
  OpenProblemsResult,
  StatusResult,
  UnitsResult,
  UnmatchedResult,
  StatusParams,
  SelectionParams,
} from '../protocol.js';

/** The requests of clients: parameters and result by method. */
interface Requests {
  'textDocument/completion': [lsp.CompletionParams, lsp.CompletionList];
  'completionItem/resolve': [lsp.CompletionItem, lsp.CompletionItem];
  'textDocument/hover': [lsp.HoverParams, lsp.Hover | null];
  'textDocument/signatureHelp': [lsp.SignatureHelpParams, lsp.SignatureHelp | null];
  'textDocument/definition': [lsp.DefinitionParams, lsp.LocationLink[] | lsp.Location[]];
  'textDocument/declaration': [lsp.DeclarationParams, lsp.LocationLink[] | lsp.Location[]];
  'textDocument/references': [lsp.ReferenceParams, lsp.Location[]];
  'textDocument/documentHighlight': [lsp.DocumentHighlightParams, lsp.DocumentHighlight[]];
  'textDocument/documentSymbol': [lsp.DocumentSymbolParams, lsp.DocumentSymbol[] | lsp.SymbolInformation[]];
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
  'findings/explorer': [ExplorerParams, readonly ExplorerItem[]];
  'findings/reading': [ReadingParams, ReadingResult | UnmatchedResult | null];
  'findings/pin': [FindingParams & DocumentParams, lsp.WorkspaceEdit | null];
  'findings/outline': [DocumentParams, readonly OutlineEntry[]];
  'findings/explorerPath': [FindingParams, readonly ExplorerItem[]];
  'findings/card': [FindingParams, string | null];
  'findings/citing': [FindingParams, readonly lsp.Location[]];
  'findings/quotable': [FindingParams, readonly QuotableText[]];
  'findings/insertion': [InsertionParams, InsertionResult];
  'findings/pasted': [PastedParams, readonly PastedItem[]];
  'findings/citeSentence': [SelectionParams, CiteSentenceResult];
  'findings/copied': [SelectionParams, CopyResult | null];
  'findings/search': [SearchParams, readonly SearchItem[]];
  'findings/coverage': [unknown, CoverageJson];
  'findings/citationAt': [PositionParams, CitationAtResult | null];
  'findings/status': [StatusParams, StatusResult];
  'findings/openProblems': [DocumentParams, OpenProblemsResult | null];
  'findings/addReport': [AddReportParams, AddReportResult];
  'findings/editReport': [EditReportParams, EditReportResult];
  'findings/reportFiles': [{ readonly folder: string }, readonly ReportFile[]];
  'findings/whyNoSuggestion': [PositionParams, NoSuggestion];
  'findings/cited': [DocumentParams, CitedResult | null];
  'findings/resolve': [ResolveParams, CitedKeyItem | null];
  'findings/citable': [DocumentParams, readonly CitedFindingItem[]];
  'findings/coveragePage': [unknown, CoveragePage];
  'findings/export': [ExportParams, ExportResult];
  'findings/callTool': [CallToolParams, CallToolResult];
  'findings/units': [DocumentParams, UnitsResult];
  'findings/correct': [CorrectParams, CorrectResult | { readonly refusal: string }];
  'findings/correctionPrompts': [PromptsParams, PromptsResult | { readonly refusal: string }];
  'findings/proposal': [ProposalParams, ProposalResult | { readonly refusal: string }];
  'findings/checkWord': [CheckWordParams, CheckWordResult];
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
