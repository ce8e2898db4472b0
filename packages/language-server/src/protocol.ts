/**
 * `@findings/language-server/protocol`: the custom requests and notifications beyond LSP, typed for client and server. Positions
 * and ranges have LSP's form.
 */
import type { Severities } from '@findings/check';
import type { CoverageJson } from '@findings/export/coverage';
import type {
  CitationAt,
  CitedKeys,
  CitedFinding,
  CitedKey,
  ExplorerNode,
  NoSuggestion,
  OutlineItem,
  CopyResult,
  ExplorerOrder,
  TargetReference,
  InsertionRequest,
  QuotableText,
  Reading,
  UnmatchedCitation,
  SearchResult,
  SentenceFinding,
  OpenProblems,
  Status,
} from '@findings/language-service';
import type { ReasonResult } from './protocol-documents.js';
import { NotificationType0, RequestType, RequestType0 } from 'vscode-jsonrpc';
import type {
  Location,
  Position,
  Range,
  TextDocumentIdentifier,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';

export type { NoSuggestion, ReasonResult };

export type ExplorerItem = Omit<ExplorerNode, 'place'> & { readonly location?: Location };
export interface ExplorerParams {
  /** The node whose children are requested. Absent for the reports. */
  readonly node?: string;
  /** The order of the tree; by session if absent. Must be the order in which `node` was received. */
  readonly by?: ExplorerOrder;
  /** Words to search for. The tree then consists of the results, best first. */
  readonly words?: string;
  /** Limits the tree to what this proposal may cite. */
  readonly textDocument?: TextDocumentIdentifier;
}
/** One level of the tree of findings. */
export const explorerRequest = new RequestType<ExplorerParams, readonly ExplorerItem[], void>('findings/explorer');

export interface FindingParams {
  readonly finding: TargetReference;
}
/** The path to a finding in the tree by session, starting at the report. Empty if the finding is not found. */
export const explorerPathRequest = new RequestType<FindingParams, readonly ExplorerItem[], void>(
  'findings/explorerPath',
);

/** The hover text of a finding, as Markdown. Null if the finding is not found. */
export const cardRequest = new RequestType<FindingParams, string | null, void>('findings/card');

/** The citations of a finding. Waits until the workspace is indexed. */
export const citingLocationsRequest = new RequestType<FindingParams, readonly Location[], void>('findings/citing');

/** The text of a finding, then each of its sentences. Empty for anything else. */
export const quotableRequest = new RequestType<FindingParams, readonly QuotableText[], void>('findings/quotable');

/** The tree has changed and should be requested again. Sent at most a few times a second. */
export const explorerChanged = new NotificationType0('findings/explorerChanged');

export type SearchItem = Omit<SearchResult, 'place'> & { readonly location: Location };
export interface SearchParams {
  readonly query: string;
  /** 50 by default. */
  readonly limit?: number;
  readonly textDocument?: TextDocumentIdentifier;
}
/** Findings that match words, best first. */
export const searchRequest = new RequestType<SearchParams, readonly SearchItem[], void>('findings/search');

/** The output of `findings coverage --format json`, including unsaved text. Waits until the workspace is indexed. */
export const coverageRequest = new RequestType0<CoverageJson, void>('findings/coverage');

export interface SelectionParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The selection. Empty for a cursor. */
  readonly range: Range;
}

export type InsertionParams = SelectionParams & Omit<InsertionRequest, 'uri' | 'start' | 'end'>;
/** The edit, or a message to the user why there is none. */
export type InsertionResult = TextEdit | { readonly refusal: string };
/** Inserts findings into a proposal, as a citation or as a quotation with a citation. The form depends on the position. */
export const insertionRequest = new RequestType<InsertionParams, InsertionResult, void>('findings/insertion');

export type SentenceItem = Omit<SentenceFinding, 'place'> & { readonly location: Location };
export type CiteSentenceResult =
  | {
      /** The words that were compared. */
      readonly sentence: string;
      /** Where `findings/insertion` cites the sentence. */
      readonly at: Position;
      readonly findings: readonly SentenceItem[];
    }
  | { readonly refusal: string };
/** The findings that can support the sentence at a cursor, or selected words, best first. */
export const citeSentenceRequest = new RequestType<SelectionParams, CiteSentenceResult, void>('findings/citeSentence');

export type PastedParams = SelectionParams & { readonly text: string };
export interface PastedItem {
  /** `Quotation of s4.h2 (Session 4 highlight: Bronwyn Wex)`. */
  readonly title: string;
  readonly edit: TextEdit;
}
/** Alternatives to pasted text: quotations with citations, if a report contains the words. */
export const pastedRequest = new RequestType<PastedParams, readonly PastedItem[], void>('findings/pasted');
/** UTF-16 code units. A longer text is a draft and no quotation, so clients need not send it. */
export const longestPasted = 4000;

/** The citation of what is selected in a report, or at the cursor there. Null in other documents. */
export const copiedRequest = new RequestType<SelectionParams, CopyResult | null, void>('findings/copied');

export interface PositionParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
export type CitationAtResult = Omit<CitationAt, 'span' | 'finding'> & {
  readonly range: Range;
  readonly finding?: Omit<NonNullable<CitationAt['finding']>, 'place'> & { readonly location: Location };
};
/** The citation at a position. */
export const citationAtRequest = new RequestType<PositionParams, CitationAtResult | null, void>('findings/citationAt');

export type StatusResult = Omit<Status, 'failure'> & { readonly failure?: ReasonResult };
export interface StatusParams {
  /** Absent for the status of the workspace. */
  readonly textDocument?: TextDocumentIdentifier;
}
/** The status of a document: its reports, its citations and the number of problems. */
export const statusRequest = new RequestType<StatusParams, StatusResult, void>('findings/status');

export type OpenProblemsResult = Omit<OpenProblems, 'failure'> & { readonly failure?: ReasonResult };
/** What a writer should know before an open proposal is exported. Null for any other document. */
export const openProblemsRequest = new RequestType<DocumentParams, OpenProblemsResult | null, void>(
  'findings/openProblems',
);

export type OutlineEntry = Omit<OutlineItem, 'span' | 'selection' | 'children'> & {
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineEntry[];
};
/** The headings of an open proposal as a tree, with the citations under them. */
export const outlineRequest = new RequestType<DocumentParams, readonly OutlineEntry[], void>('findings/outline');

export interface ReadingParams {
  /** The proposal that cites. */
  readonly textDocument: TextDocumentIdentifier;
  /** The cursor. Ignored if there is a finding. */
  readonly position?: Position;
  readonly finding?: TargetReference;
}
export type ReadingResult = Omit<Reading, 'location'> & { readonly location: Location };
export interface UnmatchedResult {
  readonly unmatched: Omit<UnmatchedCitation, 'choices'> & {
    readonly choices: readonly { readonly title: string; readonly edit: WorkspaceEdit }[];
  };
}
/**
 * What is cited at or near the cursor, or a finding, in full. If the citation there does not match one finding: what is wrong, and how to
 * fix it. Null if there is nothing to read.
 */
export const readingRequest = new RequestType<ReadingParams, ReadingResult | UnmatchedResult | null, void>(
  'findings/reading',
);

/** The edit that marks a finding as checked. Null if that is not possible. */
export const pinRequest = new RequestType<FindingParams & DocumentParams, WorkspaceEdit | null, void>('findings/pin');

export { addReportRequest, editReportRequest, reportFilesRequest } from './protocol-reports.js';
export type {
  AddReportParams,
  AddReportResult,
  EditReportParams,
  EditReportResult,
  ReportFile,
} from './protocol-reports.js';

export { correctionPromptsRequest, correctRequest, proposalRequest, unitsRequest } from './protocol-review.js';
export type {
  CorrectionAnswer,
  CorrectParams,
  CorrectResult,
  Operation,
  PartKind,
  EarlierUnits,
  PromptsParams,
  PromptsResult,
  ProposalParams,
  ProposalResult,
  ProposedChange,
  Region,
  Unit,
  UnitAnswer,
  UnitQuestion,
  Units,
  UnitsResult,
  Verdict,
} from './protocol-review.js';

/** The status of documents has changed. Sent at most a few times a second, if the setting `status` is on. */
export const statusChanged = new NotificationType0('findings/statusChanged');

/** Why there are no suggestions at a position, as a message to the user. */
export const whyNoSuggestionRequest = new RequestType<PositionParams, NoSuggestion, void>('findings/whyNoSuggestion');

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}
export type CitedFindingItem = Omit<CitedFinding, 'place'> & { readonly location: Location };
export type CitedKeyItem = Omit<CitedKey, 'finding'> & { readonly finding?: CitedFindingItem };
export interface CitedResult extends Pick<CitedKeys, 'wrong'> {
  readonly keys: readonly CitedKeyItem[];
}
/** All citations of an open proposal, including unsaved text. Null if it is not an open proposal. */
export const citedRequest = new RequestType<DocumentParams, CitedResult | null, void>('findings/cited');

export interface ResolveParams extends DocumentParams {
  /** `tip2012:s4.h2`, `s4.wex` */
  readonly key: string;
}
/** What a key would cite in a proposal. Null if the document is not a proposal, or has no report. */
export const resolveRequest = new RequestType<ResolveParams, CitedKeyItem | null, void>('findings/resolve');

/** Everything that a proposal may cite. */
export const citableRequest = new RequestType<DocumentParams, readonly CitedFindingItem[], void>('findings/citable');

export interface CoveragePage {
  /** Posts `{ open: address }` to its webview. The address is one of `uris`, with or without a line such as `#L12`. */
  readonly html: string;
  readonly uris: readonly string[];
  readonly findings: number;
  readonly proposals: number;
}
/** The coverage as a page for a webview. Waits until the workspace is indexed. */
export const coveragePageRequest = new RequestType0<CoveragePage, void>('findings/coveragePage');

export { checkWordRequest, exportRequest } from './protocol-documents.js';
export type { CheckWordParams, CheckWordResult, ExportParams, ExportResult } from './protocol-documents.js';

// In its own file, so that the server does not bundle `vscode-jsonrpc` twice.
export { showReferencesCommand } from './commands.js';

/** The commands in the links of cards. A client that sets `commands` must provide them. */
export const insertQuotationCommand = 'findings.insertQuotation';
export { citeSentenceCommand, selectWordsCommand } from './commands.js';
export const showCitationsCommand = 'findings.showCitations';
/** The argument of these commands: the finding of the card, and the position where the card is shown. */
export interface CardArgument extends FindingParams {
  readonly at: { readonly uri: string; readonly position: Position };
}

/** Settings in `initializationOptions`, and later in `workspace/didChangeConfiguration` under `findings`. */
export interface Settings {
  readonly inlayHints?: 'off' | 'speaker';
  /** Whether files outside the workspace's folders may be read if a configuration names them. Off by default. */
  readonly trusted?: boolean;
  /**
   * Whether the text of findings is pinned when their citations are inserted and the proposal is saved, in trusted folders on a
   * disk. On by default.
   */
  readonly rememberCitedText?: boolean;
  /** Whether to report problems of open proposals only, or of all proposals in the workspace. Default: all. */
  readonly diagnostics?: 'open' | 'workspace';
  /** Whether the client shows reports and proposals in views of its own. `findings/explorerChanged` is then sent. Off by default. */
  readonly explorer?: boolean;
  /** Whether `findings/statusChanged` is sent. Off by default. */
  readonly status?: boolean;
  /** The severity of each rule, by its code. A configuration overrides it. */
  readonly rules?: Severities;
  /** Whether cards and code actions have links to the client's commands. Off by default. */
  readonly commands?: boolean;
}

/**
 * Reads a file, for a server without a disk. Null if the file does not exist. `findings:/tip-2012.md` is the sample report; the
 * server has its own copy, if the client has none.
 */
export const readFileRequest = new RequestType<{ readonly uri: string }, { readonly base64: string } | null, void>(
  'findings/readFile',
);
export interface FoundFiles {
  readonly uris: readonly string[];
}
/** Finds all files in a folder that match one of the patterns, for a server without a disk. */
export const findFilesRequest = new RequestType<
  { readonly folder: string; readonly patterns: readonly string[] },
  FoundFiles,
  void
>('findings/findFiles');

export interface CallToolParams {
  /** The name of a tool of `@findings/mcp`, such as `check_text`. */
  readonly tool: string;
  readonly input: unknown;
  /** The proposal that the user is writing. Its reports are used, if it has any. */
  readonly textDocument?: TextDocumentIdentifier;
}
/** The output of the tool, or a message to the assistant why there is none. */
export type CallToolResult = { readonly output: unknown } | { readonly refusal: string };
/** Calls a tool for assistants. Waits until the workspace is indexed. */
export const callToolRequest = new RequestType<CallToolParams, CallToolResult, void>('findings/callTool');
