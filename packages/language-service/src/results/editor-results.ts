import type { Point, Severity, Span } from '@findings/core';

/** The results of features. Positions are unist points. Servers convert results to their protocol. */

export interface Location {
  readonly uri: string;
  readonly span: Span;
}

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Edits of several documents. Edits of one document are sorted and do not overlap. */
export interface WorkspaceEdit {
  readonly changes: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** Files to create first, with their texts. */
  readonly created?: readonly { readonly uri: string; readonly text: string }[];
}

/** The reason, for the writer, why a feature cannot do what was requested. */
export interface Refusal {
  readonly refusal: string;
}

export interface RenameRefusal extends Refusal {
  /** Set if nothing of Findings is at the position, so that the editor may offer its own renames there. */
  readonly isElsewhere?: true;
}

export type CompletionKind =
  | 'report'
  | 'summary'
  | 'day'
  | 'session'
  | 'part'
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
  /** The visible text: words of a finding, `Wells cost 400 dollars each…`, or a title. */
  readonly label: string;
  /** Text right after the label: ` Bronwyn Wex`. */
  readonly detail?: string;
  /** Text at the end of the line: `s4.h2`. */
  readonly description?: string;
  readonly kind: CompletionKind;
  /** The typed text, so that the client's filter keeps the item. */
  readonly filterText: string;
  readonly edit: TextEdit;
  /** Whether it is the most likely item. */
  readonly preselect?: boolean;
  /** The parameter of `documentation`. */
  readonly about?: TargetReference;
}

/**
 * Identifies a target by the URI of its report's file and its local id (`''` for the report). It is JSON, because
 * clients send it back.
 */
export interface TargetReference {
  readonly source: string;
  readonly id: string;
}

/** Makes the URIs of command links, for clients that have the commands. */
export interface CardCommands {
  /** Inserts a quotation of the finding in the proposal that the card is shown for. */
  insertQuotation(finding: TargetReference): string;
  showCitations(finding: TargetReference): string;
}

/** A card in Markdown, and the range that it describes. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export interface DefinitionLink {
  /** The key under the cursor. */
  readonly origin: Span;
  readonly uri: string;
  /** The whole finding in its report, page breaks included. */
  readonly target: Span;
  /** Its first span. */
  readonly selection: Span;
}

export interface DocumentLink {
  readonly span: Span;
  readonly uri: string;
  readonly tooltip: string;
}

export interface Diagnostic {
  readonly span: Span;
  readonly severity: Severity;
  /** The rule's code. `findings explain CODE` shows its documentation. */
  readonly code: string;
  readonly message: string;
  /** Marks text that can be removed. Clients show it faded. */
  readonly tags?: readonly 'unnecessary'[];
  /** Passages of the report that explain the problem. */
  readonly related?: readonly { readonly place: Location; readonly message: string }[];
}

export type CodeActionKind = 'quickfix' | 'refactor.rewrite' | 'source.fixAll.findings' | 'source.pin.findings';

export interface CodeAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** Computed when it is first read. Clients that resolve actions later need it only for the chosen one. */
  readonly edit: WorkspaceEdit;
  /** The diagnostics that it fixes. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Whether it is the fix, not one of several suggestions. */
  readonly isPreferred?: boolean;
  /** Whether it corrects nothing, but ends the report of a problem. Such actions come last. */
  readonly isSuppression?: boolean;
  /** Words of the edit that a client may replace by words of the writer, without a line break. */
  readonly placeholder?: string;
  /** The rule that the edit turns off, and the configuration that says so afterwards. */
  readonly turnsOff?: RuleOff;
}

/** A rule that is, or will be, off for all proposals of a folder. */
export interface RuleOff {
  readonly code: string;
  /** The rule as writers know it: `unsupported number`. */
  readonly name: string;
  /** URI of the configuration. */
  readonly configuration: string;
  /** Its text before the rule is turned off or on. Absent if it will be created. */
  readonly before?: string;
}

export type SymbolKind =
  'heading' | 'report' | 'summary' | 'day' | 'session' | 'part' | 'highlight' | 'passage' | 'exchange';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The range of its name, inside `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export interface WorkspaceSymbol {
  readonly name: string;
  /** The session or part and the report that contain it. */
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
  /** Lines from 1. The last line is folded too. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment';
}

export interface Signature {
  readonly label: string;
  readonly documentation: string;
  /** The label of each is a part of `label`. */
  readonly parameters: readonly { readonly label: string; readonly documentation: string }[];
  readonly activeParameter: number;
}

export interface CodeLens {
  readonly span: Span;
  /** `cited 3 times`. */
  readonly title: string;
  readonly places: readonly Location[];
}

/** A local id that names something else after a correction of the report. */
export interface MovedId {
  readonly from: string;
  readonly to: string;
}
