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
  Refusal,
  SemanticToken,
  Signature,
  WorkspaceEdit,
  WorkspaceSymbol,
} from './results/editor-results.js';

/**
 * All that can be asked. Documents are named by their URIs, places in them by offsets in UTF-16 code units. Whatever is
 * unknown, or makes no sense where it was asked, has an empty answer.
 */
export interface LanguageService {
  // In proposals (and, of completion, in their front matter and in configurations).
  complete(uri: string, offset: number): Completions;
  /** The card of a completion, as Markdown; `from` is the proposal, where there is one. */
  documentation(from: string | undefined, about: TargetReference): string | undefined;
  signature(uri: string, offset: number): Signature | undefined;
  inlayHints(uri: string, span: Span): readonly InlayHint[];
  semanticTokens(uri: string): readonly SemanticToken[];
  links(uri: string): readonly DocumentLink[];
  /**
   * Fixes, and what else can be done with the selection; edits are worked out when they are first read.
   *
   * @param only kinds that are wanted, or what they begin with (`source.fixAll`); all where it is absent
   */
  codeActions(uri: string, start: number, end: number, only?: readonly string[]): readonly CodeAction[];

  // In proposals and reports.
  /** @param commands links of the card, where the client has commands for them */
  hover(uri: string, offset: number, commands?: CardCommands): Hover | undefined;
  definition(uri: string, offset: number): readonly DefinitionLink[];
  references(uri: string, offset: number, options: { readonly declaration: boolean }): readonly Location[];
  highlights(uri: string, offset: number): readonly Span[];
  /** The stretch that is renamed and what it says now. */
  prepareRename(uri: string, offset: number): { readonly span: Span; readonly text: string } | Refusal;
  rename(uri: string, offset: number, to: string): WorkspaceEdit | Refusal;
  diagnostics(uri: string): readonly Diagnostic[];
  symbols(uri: string): readonly DocumentSymbol[];
  folding(uri: string): readonly FoldingRange[];
  /** From the innermost stretch outward. */
  selections(uri: string, offset: number): readonly Span[];

  // In reports.
  codeLenses(uri: string): readonly CodeLens[];
  workspaceSymbols(words: string): readonly WorkspaceSymbol[];
}
