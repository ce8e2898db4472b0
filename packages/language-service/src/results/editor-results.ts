import type { Point, Severity, Span } from '@findings/core';

/*
 * What features answer with: values of this domain, in unist's places. Whoever speaks a protocol turns them into its words.
 */

export interface Location {
  readonly uri: string;
  readonly span: Span;
}

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** What has to be written where; edits of one document are in order, apart from one another. */
export interface WorkspaceEdit {
  readonly changes: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** Files to be made first, with their texts. */
  readonly created?: readonly { readonly uri: string; readonly text: string }[];
}

/** A feature that cannot do what it was asked for says why, to the writer. */
export interface Refusal {
  readonly refusal: string;
}

export type CompletionKind =
  | 'report'
  | 'summary'
  | 'day'
  | 'session'
  | 'highlight'
  | 'passage'
  | 'exchange'
  | 'speaker'
  | 'work'
  | 'locator'
  | 'file'
  | 'setting'
  | 'value';

export interface Completion {
  /** What is shown and, by itself, understood: `s4.h2`. */
  readonly label: string;
  /** Right behind the label: ` Session 4 highlight`. */
  readonly detail?: string;
  /** At the far end of the line: `Bronwyn Wex (AusAID)`. */
  readonly description?: string;
  readonly kind: CompletionKind;
  /** What was typed, so that the client's own filter leaves it in. */
  readonly filterText: string;
  /** By which the client keeps the server's order. */
  readonly sortText: string;
  readonly edit: TextEdit;
  /** Whether it is what the writer most likely means. */
  readonly preselect?: boolean;
  /** What `documentation` is asked about. */
  readonly about?: TargetReference;
}

/** What can be cited, by its report's file and its id (of the report itself `''`); JSON, since it goes to the client and back. */
export interface TargetReference {
  readonly source: string;
  readonly id: string;
}

/** The URIs of links that do something, for a client that has the commands. */
export interface CardCommands {
  /** At a place of a proposal, where the card is shown for one. */
  insertQuotation(finding: TargetReference): string;
  showCitations(finding: TargetReference): string;
}

export interface Completions {
  readonly items: readonly Completion[];
  /** Whether there are more, so that the next letter has to be asked about anew. */
  readonly isIncomplete: boolean;
}

/** Markdown, with the stretch that it is about. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export interface DefinitionLink {
  /** The key that was pointed at. */
  readonly origin: Span;
  readonly uri: string;
  /** All that the finding is in its report, page breaks within included. */
  readonly target: Span;
  /** Its first unbroken run. */
  readonly selection: Span;
}

export interface DocumentLink {
  readonly span: Span;
  readonly uri: string;
  /** Where in it; absent for a file as a whole. */
  readonly target?: Point;
  readonly tooltip: string;
}

export interface Diagnostic {
  readonly span: Span;
  readonly severity: Severity;
  /** Dotted words; its page is `docs/rules/CODE.md`. */
  readonly code: string;
  readonly message: string;
  /** Of something that may go: a client shows it faded. */
  readonly tags?: readonly 'unnecessary'[];
  /** What the report says, and where. */
  readonly related?: readonly { readonly place: Location; readonly message: string }[];
}

export type CodeActionKind =
  'quickfix' | 'refactor.rewrite' | 'refactor.inline' | 'source.fixAll.findings' | 'source.pin.findings';

export interface CodeAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** Worked out when it is first read: a client that resolves actions leaves it alone until one is chosen. */
  readonly edit: WorkspaceEdit;
  /** What it mends. */
  readonly diagnostics?: readonly Diagnostic[];
  /** The one right answer. */
  readonly isPreferred?: boolean;
}

export type SymbolKind =
  'heading' | 'citation' | 'report' | 'summary' | 'day' | 'session' | 'highlight' | 'passage' | 'exchange';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** Inside `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export interface WorkspaceSymbol {
  readonly name: string;
  /** What it stands in: its session and report. */
  readonly container: string;
  readonly kind: SymbolKind;
  readonly place: Location;
}

export interface InlayHint {
  readonly at: Point;
  readonly label: string;
  readonly tooltip?: string;
}

export interface SemanticToken {
  readonly span: Span;
  readonly type: 'citation' | 'locator';
  readonly modifiers: readonly ('unresolved' | 'foreign' | 'report' | 'session' | 'finding')[];
}

export interface FoldingRange {
  /** 1-based; the last line is folded away, too. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment';
}

export interface Signature {
  readonly label: string;
  readonly documentation: string;
  /** Stretches of `label` in UTF-16 code units. */
  readonly parameters: readonly { readonly start: number; readonly end: number; readonly documentation: string }[];
  readonly activeParameter: number;
}

export interface CodeLens {
  readonly span: Span;
  /** `cited 3 times`. */
  readonly title: string;
  readonly places: readonly Location[];
}
