/**
 * `@findings/language-server/protocol`: the custom requests and notifications beyond LSP, typed for client and server. Positions
 * and ranges have LSP's form.
 */
import type { Severities } from '@findings/check';
import type { Operation, Unit, Units, VerdictKind } from '@findings/core';
import type { CoverageJson } from '@findings/export/coverage';
import type {
  CitationAt,
  CitedKeys,
  CitedFinding,
  CitedKey,
  ExplorerNode,
  ExplorerParams as TreeParams,
  NoSuggestion,
  OutlineItem,
  CopyResult,
  CorrectedReport,
  FailureReason,
  TargetReference,
  InsertionRequest,
  QuotableText,
  Reading,
  UnmatchedCitation,
  SearchResult,
  SentenceFinding,
  SentenceFindings,
  OpenProblems,
  RuleOff,
  Status,
} from '@findings/language-service';
import type { WorksFormat } from '@findings/project';
import { NotificationType0, RequestType, RequestType0 } from 'vscode-jsonrpc';
import type {
  Location,
  Position,
  Range,
  TextDocumentIdentifier,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { LspForm } from './to-lsp/to-lsp.js';

export type NoSuggestionResult = LspForm<NoSuggestion>;

/** The requests of clients: parameters and result by method. */
export interface CustomRequests {
  'findings/explorer': [ExplorerParams, readonly ExplorerItem[]];
  'findings/explorerPath': [FindingParams, readonly ExplorerItem[]];
  'findings/card': [FindingParams, string | null];
  'findings/citing': [FindingParams, readonly Location[]];
  'findings/quotable': [FindingParams & { readonly words?: string }, readonly QuotableText[]];
  'findings/search': [SearchParams, readonly SearchItem[]];
  'findings/coverage': [unknown, CoverageJson];
  'findings/coveragePage': [unknown, CoveragePage];
  'findings/insertion': [InsertionParams, InsertionResult];
  'findings/citeSentence': [SelectionParams, CiteSentenceResult];
  'findings/pasted': [PastedParams, readonly PastedItem[]];
  'findings/copied': [SelectionParams, CopyResult | null];
  'findings/citationAt': [PositionParams, CitationAtResult | null];
  'findings/status': [StatusParams, StatusResult];
  'findings/rulesOff': [unknown, readonly RuleOffEdit[]];
  'findings/openProblems': [DocumentParams, OpenProblemsResult | null];
  'findings/outline': [DocumentParams, readonly OutlineEntry[]];
  'findings/reading': [ReadingParams, ReadingResult | UnmatchedResult | null];
  'findings/pin': [FindingParams & DocumentParams, WorkspaceEdit | null];
  'findings/addReport': [AddReportParams, AddReportResult];
  'findings/editReport': [EditReportParams, EditReportResult];
  'findings/reportFiles': [{ readonly folder: string }, readonly ReportFile[]];
  'findings/units': [DocumentParams, UnitsResult];
  'findings/correct': [CorrectParams, CorrectResult | Refusal];
  'findings/correctionPrompts': [PromptsParams, PromptsResult | Refusal];
  'findings/proposal': [ProposalParams, ProposalResult | Refusal];
  'findings/whyNoSuggestion': [PositionParams, NoSuggestionResult];
  'findings/cited': [DocumentParams, CitedResult | null];
  'findings/resolve': [ResolveParams, CitedKeyItem | null];
  'findings/citable': [DocumentParams, readonly CitedFindingItem[]];
  'findings/export': [ExportParams, ExportResult];
  'findings/checkWord': [CheckWordParams, CheckWordResult];
  'findings/callTool': [CallToolParams, CallToolResult];
}

function request<Method extends keyof CustomRequests>(
  method: Method,
): RequestType<CustomRequests[Method][0], CustomRequests[Method][1], void> {
  return new RequestType(method);
}

/** Why there is no result, as a message to the user. */
export interface Refusal {
  readonly refusal: string;
}

export type ExplorerItem = LspForm<ExplorerNode>;
/** The tree, or what is found for `words`, of the reports that a proposal may cite, or of all reports. */
export type ExplorerParams = Omit<TreeParams, 'from'> & { readonly textDocument?: TextDocumentIdentifier };
/** One level of the tree of findings. */
export const explorerRequest = request('findings/explorer');

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface FindingParams {
  readonly finding: TargetReference;
}
/** The path to a finding in the tree by session, starting at the report. Empty if the finding is not found. */
export const explorerPathRequest = request('findings/explorerPath');

/** The hover text of a finding, as Markdown. Null if the finding is not found. */
export const cardRequest = request('findings/card');

/** The citations of a finding. Waits until the workspace is indexed. */
export const citingLocationsRequest = request('findings/citing');

/** The text of a finding, then each of its sentences. Empty for anything else. */
export const quotableRequest = request('findings/quotable');

/** The tree has changed and should be requested again. Sent at most a few times a second. */
export const explorerChanged = new NotificationType0('findings/explorerChanged');

export type SearchItem = LspForm<SearchResult>;
export interface SearchParams {
  readonly query: string;
  /** 50 by default. */
  readonly limit?: number;
  readonly textDocument?: TextDocumentIdentifier;
}
/** Findings that match words, best first. */
export const searchRequest = request('findings/search');

/** The output of `findings coverage --format json`, including unsaved text. Waits until the workspace is indexed. */
export const coverageRequest = new RequestType0<CustomRequests['findings/coverage'][1], void>('findings/coverage');

export interface SelectionParams extends DocumentParams {
  /** The selection. Empty for a cursor. */
  readonly range: Range;
}

export type InsertionParams = SelectionParams & Omit<InsertionRequest, 'uri' | 'start' | 'end'>;
/** The edit, or a message to the user why there is none. */
export type InsertionResult = TextEdit | Refusal;
/** Inserts findings into a proposal, as a citation or as a quotation with a citation. The form depends on the position. */
export const insertionRequest = request('findings/insertion');

export type SentenceItem = LspForm<SentenceFinding>;
/** `findings/insertion` cites the sentence at the position `at`. */
export type CiteSentenceResult = LspForm<SentenceFindings> | Refusal;
/** The findings that can support the sentence at a cursor, or selected words, best first. */
export const citeSentenceRequest = request('findings/citeSentence');

export type PastedParams = SelectionParams & { readonly text: string };
export interface PastedItem {
  /** `Quotation of s4.h2 (Session 4, contribution: Bronwyn Wex)`. */
  readonly title: string;
  readonly edit: TextEdit;
}
/** Alternatives to pasted text: quotations with citations, if a report contains the words. */
export const pastedRequest = request('findings/pasted');
/** UTF-16 code units. A longer text is a draft and no quotation, so clients need not send it. */
export const longestPasted = 4000;

/** The citation of what is selected in a report, or at the cursor there. Null in other documents. */
export const copiedRequest = request('findings/copied');

export interface PositionParams extends DocumentParams {
  readonly position: Position;
}
export type CitationAtResult = LspForm<CitationAt>;
/** The citation at a position. */
export const citationAtRequest = request('findings/citationAt');

export type StatusResult = LspForm<Status>;
/** A rule that a configuration turns off, and the edit that turns it on again. */
export interface RuleOffEdit {
  readonly rule: RuleOff;
  readonly edit: WorkspaceEdit;
}
/** The rules that the configurations of proposals turn off. */
export const rulesOffRequest = request('findings/rulesOff');

export interface StatusParams {
  /** Absent for the status of the workspace. */
  readonly textDocument?: TextDocumentIdentifier;
}
/** The status of a document: its reports, its citations and the number of problems. */
export const statusRequest = request('findings/status');

export type OpenProblemsResult = LspForm<OpenProblems>;
/** What a writer should know before an open proposal is exported. Null for any other document. */
export const openProblemsRequest = request('findings/openProblems');

export type OutlineEntry = LspForm<OutlineItem>;
/** The headings of an open proposal as a tree, with the citations under them. */
export const outlineRequest = request('findings/outline');

export interface ReadingParams {
  /** The proposal that cites. */
  readonly textDocument: TextDocumentIdentifier;
  /** The cursor. Ignored if there is a finding. */
  readonly position?: Position;
  readonly finding?: TargetReference;
}
export type ReadingResult = LspForm<Reading>;
export interface UnmatchedResult {
  readonly unmatched: Omit<UnmatchedCitation, 'choices'> & {
    readonly choices: readonly { readonly title: string; readonly edit: WorkspaceEdit }[];
  };
}
/**
 * What is cited at or near the cursor, or a finding, in full. If the citation there does not match one finding: what is wrong, and how to
 * fix it. Null if there is nothing to read.
 */
export const readingRequest = request('findings/reading');

/** The edit that marks a finding as checked. Null if that is not possible. */
export const pinRequest = request('findings/pin');

export interface AddReportParams {
  /** URI of the folder whose proposals will cite the report. */
  readonly folder: string;
  /** URI of the report. Absent for the sample report. */
  readonly report?: string;
  /** Whether to copy the report into the folder. */
  readonly copy?: boolean;
  /** Whether the report was just imported. It may already be in the configuration, if its Markdown was deleted and imported again. */
  readonly isImported?: boolean;
  /** The key of a report that cannot be read. Its entry then names this file. */
  readonly replaces?: string;
}
export type AddReportResult =
  | {
      /** Changes the configuration and creates files. */
      readonly edit: WorkspaceEdit;
      readonly configUri: string;
      readonly key: string;
      readonly title: string;
      readonly sessions: number;
      /** People who are credited with something. */
      readonly speakers: number;
      readonly findings: number;
      /** Findings that name a speaker. Whether others have one was not checked. */
      readonly findingsWithSpeaker: number;
      /** Places that the reader of the report is not sure of. */
      readonly doubts: number;
      readonly firstDoubt?: Range;
      /** It is canonical Markdown, so that a review shows these places. */
      readonly canReview?: true;
    }
  | { readonly refusal: ReasonResult };
/** The edit that makes a report citable in a folder. Writes nothing. */
export const addReportRequest = request('findings/addReport');

export interface EditReportParams {
  /** URI of the report's file. */
  readonly report: string;
  readonly change:
    | { readonly type: 'remove' }
    | { readonly type: 'default' }
    /** Changes the key in the configuration and in all citations. */
    | { readonly type: 'rename'; readonly key: string };
}
export type EditReportResult =
  | {
      readonly edit: WorkspaceEdit;
      /** For a removal, what happens to the citations of the report: sentences for the user. */
      readonly effect?: string;
    }
  | { readonly refusal: ReasonResult };
/** The edit that removes, renames or prefers a configured report. Writes nothing. */
export const editReportRequest = request('findings/editReport');

export interface ReportFile {
  readonly uri: string;
  readonly title: string;
  /** 0 for a text that does not look like a report, but may be one. */
  readonly findings: number;
}
/** Markdown and text files in a folder that are not configured. Those that look like reports come first, with most findings first. */
export const reportFilesRequest = request('findings/reportFiles');

export type {
  CorrectionAnswer,
  Operation,
  PartKind,
  Region,
  Unit,
  UnitAnswer,
  UnitQuestion,
  Units,
  Verdict,
} from '@findings/core';

export type UnitsResult =
  | {
      readonly units: Units;
      /** Ids of findings and parts that a proposal of the workspace cites. */
      readonly cited: readonly string[];
      /** The path of the document that the report was imported from, relative to the report. Absent if it is not known. */
      readonly document?: string;
    }
  /** Such as that the document is not canonical Markdown. */
  | Refusal;
/** The units of an open report in canonical Markdown. Waits until the workspace is indexed. */
export const unitsRequest = request('findings/units');

export interface CorrectParams extends DocumentParams {
  /** Of the units that the operations are about. */
  readonly hash: string;
  readonly operations: readonly Operation[];
  /** Whose corrections they are. An assistant may do less. */
  readonly by?: 'reviewer' | 'assistant';
}
export type CorrectResult = Omit<CorrectedReport, 'edit'> & {
  /** Absent if nothing changes. */
  readonly edit?: WorkspaceEdit;
};
/** What corrections do to an open report. Writes nothing. */
export const correctRequest = request('findings/correct');

export interface PromptsParams extends DocumentParams {
  /** The most characters of a prompt. */
  readonly size: number;
}
export interface PromptsResult {
  readonly prompts: readonly string[];
  /** The units that the prompts have. */
  readonly units: EarlierUnits;
}
/** What to ask a language model for corrections of an open report, in portions. */
export const correctionPromptsRequest = request('findings/correctionPrompts');

/** Data for matching units after the report has changed. */
export type EarlierUnits = readonly Pick<Unit, 'text' | 'group'>[];

export interface ProposalParams extends DocumentParams {
  /** The units for which the corrections were made. */
  readonly before: EarlierUnits;
  /** Of a language model. */
  readonly answers?: readonly string[];
  /** Of earlier answers. */
  readonly operations?: readonly Operation[];
}
/** What an assistant proposes for one passage. */
export interface ProposedChange {
  /** Where a person decides about it. */
  readonly unit: string;
  /** Of all its operations, in the list of the proposal. */
  readonly indexes: readonly number[];
  /** For the report as it is now, without those that are refused, unless all are. */
  readonly operations: readonly Operation[];
  readonly verdict: VerdictKind;
  /** Why, each as one sentence. */
  readonly reasons: readonly string[];
}
export interface ProposalResult {
  /** Of the whole proposal. */
  readonly operations: readonly Operation[];
  /** What is wrong with the answers, each as one sentence. */
  readonly problems: readonly string[];
  readonly changes: readonly ProposedChange[];
}
/** Judges what an assistant proposes for an open report. Writes nothing. */
export const proposalRequest = request('findings/proposal');

/** The status of documents has changed. Sent at most a few times a second, if the setting `status` is on. */
export const statusChanged = new NotificationType0('findings/statusChanged');

/** Why there are no suggestions at a position, as a message to the user. */
export const whyNoSuggestionRequest = request('findings/whyNoSuggestion');

export type CitedFindingItem = LspForm<CitedFinding>;
export type CitedKeyItem = LspForm<CitedKey>;
export type CitedResult = LspForm<CitedKeys>;
/** All citations of an open proposal, including unsaved text. Null if it is not an open proposal. */
export const citedRequest = request('findings/cited');

export interface ResolveParams extends DocumentParams {
  /** `tip2012:s4.h2`, `s4.wex` */
  readonly key: string;
}
/** What a key would cite in a proposal. Null if the document is not a proposal, or has no report. */
export const resolveRequest = request('findings/resolve');

/** Everything that a proposal may cite. */
export const citableRequest = request('findings/citable');

export interface CoveragePage {
  /** Posts `{ open: address }` to its webview. The address is one of `uris`, with or without a line such as `#L12`. */
  readonly html: string;
  readonly uris: readonly string[];
  readonly findings: number;
  readonly proposals: number;
}
/** The coverage as a page for a webview. Waits until the workspace is indexed. */
export const coveragePageRequest = new RequestType0<CustomRequests['findings/coveragePage'][1], void>(
  'findings/coveragePage',
);

export type ReasonResult = LspForm<FailureReason>;

export interface ExportParams {
  readonly format: WorksFormat;
  /** What one proposal cites, what all proposals cite, or everything that can be cited. */
  readonly ids: 'proposal' | 'proposals' | 'all';
  /** The proposal, if `ids` is `proposal`. */
  readonly textDocument?: TextDocumentIdentifier;
}
export interface ExportResult {
  readonly text: string;
  /** The number of works in the text. */
  readonly works: number;
  /** Keys that name no finding, or several findings. */
  readonly omitted: readonly string[];
  /** URIs of the other bibliographies of the proposal, if `ids` is `proposal`. */
  readonly bibliographies: readonly string[];
  /** The language of the words of the proposal, if `ids` is `proposal` and it has enough of them: `es`. */
  readonly language?: string;
  /** Keys that name the same finding, for each finding that is cited by several keys. */
  readonly repeated: readonly (readonly string[])[];
}
/** The output of `findings export` as a bibliography. Waits until the workspace is indexed. The message of an error is for the user. */
export const exportRequest = request('findings/export');

export interface CheckWordParams {
  /** URI of a Word document. */
  readonly uri: string;
}
export type CheckWordResult =
  | {
      readonly citations: number;
      readonly problems: number;
      /** URI of the proposal that Findings exported it from. Present only if the document has no citations to check. */
      readonly exportedFrom?: string;
      /** URI of a copy with a comment for each problem. Absent if there are no problems. */
      readonly copy?: string;
    }
  | {
      readonly refusal: ReasonResult;
      /** Whether no report is configured for the document. */
      readonly hasNoReport?: boolean;
    };
/** Checks a Word document, and writes a copy with comments next to it. */
export const checkWordRequest = request('findings/checkWord');

// In its own file, so that the server does not bundle `vscode-jsonrpc` twice.
export { showReferencesCommand } from './commands.js';

/** The commands in the links of cards. A client that sets `commands` must provide them. */
export const insertQuotationCommand = 'findings.insertQuotation';
export { citeSentenceCommand, ignoreProblemCommand, turnOffRuleCommand } from './commands.js';
export type { RuleOff };
export const showCitationsCommand = 'findings.showCitations';
/** The argument of these commands: the finding of the card, and the position where the card is shown. */
export interface CardArgument extends FindingParams {
  readonly at: { readonly uri: string; readonly position: Position };
}

/** Settings in `initializationOptions`, and later in `workspace/didChangeConfiguration` under `findings`. */
export interface Settings {
  /** What is shown after each citation: who said it, or the citation by author and year. */
  readonly inlayHints?: 'off' | 'speaker' | 'citation';
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
export type CallToolResult = { readonly output: unknown } | Refusal;
/** Calls a tool for assistants. Waits until the workspace is indexed. */
export const callToolRequest = request('findings/callTool');
