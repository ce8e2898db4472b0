/** What an editor says of proposals that cite findings, and of the reports that hold them. */
export { createLanguageService } from './create-language-service.js';
export { createWorkspace } from './workspace/create-workspace.js';
export { prepare } from './prepare.js';
export { changedLines } from './code-actions/changed-lines.js';
export type { LanguageService } from './language-service.js';
export type {
  CardCommands,
  CodeAction,
  CodeActionKind,
  CodeLens,
  Completion,
  FindingName,
  CompletionKind,
  Completions,
  DefinitionLink,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Place,
  Refusal,
  SemanticToken,
  Signature,
  SymbolKind,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from './answers/answers.js';
export type {
  CitationAt,
  Cited,
  CitedFinding,
  CitedKey,
  ClientAnswers,
  CopiedFinding,
  ExplorerNode,
  ExplorerOrder,
  InsertionQuestion,
  NoSuggestion,
  PastedWords,
  QuotableWords,
  Reason,
  ReportInUse,
  SearchAnswer,
  Status,
  WrongCitation,
} from './answers/for-clients.js';
export type { Context, ProposalContext } from './workspace/context.js';
export type { MutableWorkspace, Workspace } from './workspace/workspace.js';
export type { CompletionOptions } from './complete/completion-options.js';
export type { JsonSchema } from './complete/configuration/json-schema.js';
