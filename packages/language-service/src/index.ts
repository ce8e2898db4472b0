/** Editor features for proposals that cite findings, and for their reports. */
export { createLanguageService } from './create-language-service.js';
export { createWorkspace } from './workspace/create-workspace.js';
export { citedIds, correctReport } from './correct-report.js';
export type { CorrectedReport } from './correct-report.js';
export { rulesOff } from './code-actions/turn-off-rule.js';
export { changedLines } from './text-edits.js';
export type { LanguageService } from './create-language-service.js';
export type {
  CardCommands,
  CodeAction,
  CodeActionKind,
  CodeLens,
  Completion,
  TargetReference,
  CompletionKind,
  DefinitionLink,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Refusal,
  RenameRefusal,
  RuleOff,
  SemanticToken,
  Signature,
  SymbolKind,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from './results/editor-results.js';
export type {
  CitationAt,
  CitedKeys,
  CitedFinding,
  CitedKey,
  CopyResult,
  ExplorerNode,
  ExplorerOrder,
  ExplorerParams,
  InsertionRequest,
  NoSuggestion,
  PasteOption,
  QuotableText,
  FailureReason,
  UnreadReport,
  ReportInUse,
  SearchResult,
  SentenceFinding,
  SentenceFindings,
  OpenProblems,
  Status,
  CitationProblem,
  CitedReport,
  FollowedWords,
  NewPins,
} from './results/client-results.js';
export type { OutlineItem, Reading, ReadingLink, UnmatchedCitation } from './results/view-results.js';
export type { Context, NamedFile, ProposalContext } from './workspace/context.js';
export type { MutableWorkspace, Workspace } from './workspace/workspace.js';
export type { CompletionOptions } from './complete/completion-options.js';
export type { JsonSchema } from './complete/completion-options.js';
