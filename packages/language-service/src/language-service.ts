import type { Span } from '@findings/core';
import type {
  CardCommands,
  CodeAction,
  CodeLens,
  TargetReference,
  Completions,
  DefinitionLink,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  RenameRefusal,
  SemanticToken,
  Signature,
  WorkspaceEdit,
  WorkspaceSymbol,
} from './results/editor-results.js';

/**
 * The features of an editor. Documents are identified by URI, positions by offsets in UTF-16 code units. Unknown
 * documents and meaningless positions give empty results.
 */
export interface LanguageService {
  // In proposals. Completion also works in front matter and in configurations.
  /** @param isRequested false if the editor asks because of a typed character. Then a bare `@` gets no suggestions */
  complete(uri: string, offset: number, isRequested?: boolean): Completions;
  /**
   * The card of a completion, as Markdown.
   *
   * @param from URI of the proposal, if there is one
   */
  documentation(from: string | undefined, about: TargetReference): string | undefined;
  signature(uri: string, offset: number): Signature | undefined;
  inlayHints(uri: string, span: Span): readonly InlayHint[];
  semanticTokens(uri: string): readonly SemanticToken[];
  links(uri: string): readonly DocumentLink[];
  /**
   * Fixes and other actions for a selection. Edits are computed when they are first read.
   *
   * @param only kinds, or prefixes of kinds (`source.fixAll`), to return; all by default
   */
  codeActions(uri: string, start: number, end: number, only?: readonly string[]): readonly CodeAction[];

  // In proposals and reports.
  /** @param commands that links of the card can run, if the client has them */
  hover(uri: string, offset: number, commands?: CardCommands): Hover | undefined;
  definition(uri: string, offset: number): readonly DefinitionLink[];
  references(uri: string, offset: number, options: { readonly declaration: boolean }): readonly Location[];
  highlights(uri: string, offset: number): readonly Span[];
  /** The range that would be renamed, and its text. */
  prepareRename(uri: string, offset: number): { readonly span: Span; readonly text: string } | RenameRefusal;
  rename(uri: string, offset: number, to: string): WorkspaceEdit | RenameRefusal;
  diagnostics(uri: string): readonly Diagnostic[];
  symbols(uri: string): readonly DocumentSymbol[];
  folding(uri: string): readonly FoldingRange[];
  /** The ranges around an offset, the innermost first. */
  selections(uri: string, offset: number): readonly Span[];

  // In reports.
  codeLenses(uri: string): readonly CodeLens[];
  workspaceSymbols(words: string): readonly WorkspaceSymbol[];
}
