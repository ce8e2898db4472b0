/**
 * `@findings/language-server/protocol`: what client and server say to each other beyond LSP, typed for both. Positions and
 * ranges are LSP's, in the encoding that was agreed on.
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
  CopyResult,
  ExplorerOrder,
  TargetReference,
  InsertionRequest,
  QuotableText,
  FailureReason,
  SearchResult,
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

export type { NoSuggestion };

export type ExplorerItem = Omit<ExplorerNode, 'place'> & { readonly location?: Location };
export interface ExplorerParams {
  /** A node whose children are wanted; absent for the reports. */
  readonly node?: string;
  /** By session unless said; a node is one of the order in which it came. */
  readonly by?: ExplorerOrder;
  /** Words to search for: what they find is all there is right in the tree, best first. */
  readonly words?: string;
  /** Only what that proposal may cite. */
  readonly textDocument?: TextDocumentIdentifier;
}
/** The findings' tree, a level at a time. */
export const explorerRequest = new RequestType<ExplorerParams, readonly ExplorerItem[], void>('findings/explorer');

/** Who asks about a finding. */
export interface FindingParams {
  readonly finding: TargetReference;
}
/** The lines of the tree that lead to a finding where it is ordered by sessions, the report first; none where it is not there. */
export const explorerPathRequest = new RequestType<FindingParams, readonly ExplorerItem[], void>(
  'findings/explorerPath',
);

/** What a hover shows of a finding, as Markdown; null where it is not there. */
export const cardRequest = new RequestType<FindingParams, string | null, void>('findings/card');

/** Where a finding is cited; answered when all is indexed. */
export const citingLocationsRequest = new RequestType<FindingParams, readonly Location[], void>('findings/citing');

/** All words of a finding, then its sentences; of anything else nothing. */
export const quotableRequest = new RequestType<FindingParams, readonly QuotableText[], void>('findings/quotable');

/** The tree is not what it was: ask for it anew. Sent at most a few times a second. */
export const explorerChanged = new NotificationType0('findings/explorerChanged');

export type SearchItem = Omit<SearchResult, 'place'> & { readonly location: Location };
export interface SearchParams {
  readonly query: string;
  /** 50 where nothing is said. */
  readonly limit?: number;
  readonly textDocument?: TextDocumentIdentifier;
}
/** Findings by words, best first. */
export const searchRequest = new RequestType<SearchParams, readonly SearchItem[], void>('findings/search');

/**
 * What `findings coverage --format json` says of the workspace as it stands, unsaved words included; answered when all is
 * indexed.
 */
export const coverageRequest = new RequestType0<CoverageJson, void>('findings/coverage');

export interface SelectionParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The selection; of a cursor it is empty. */
  readonly range: Range;
}

export type InsertionParams = SelectionParams & Omit<InsertionRequest, 'uri' | 'start' | 'end'>;
/** What to write where, or why that cannot be done there, in the writer's words. */
export type InsertionResult = TextEdit | { readonly refusal: string };
/** Findings put into a proposal: a citation as its place wants it, or a quotation with one. */
export const insertionRequest = new RequestType<InsertionParams, InsertionResult, void>('findings/insertion');

export type PastedParams = SelectionParams & { readonly text: string };
export interface PastedItem {
  /** `Quotation of s4.h2 (Session 4 highlight: Bronwyn Wex)`. */
  readonly title: string;
  readonly edit: TextEdit;
}
/** What pasted text may be instead: a quotation with its citation, where a report has its words. */
export const pastedRequest = new RequestType<PastedParams, readonly PastedItem[], void>('findings/pasted');
/** Who pastes more UTF-16 code units pastes a draft, no quotation: it need not be sent. */
export const longestPasted = 4000;

/** What is selected in a report, or stands at a cursor there, to be put into a proposal somewhere else; null in anything else. */
export const copiedRequest = new RequestType<SelectionParams, CopyResult | null, void>('findings/copied');

export interface PlaceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
export type CitationAtResult = Omit<CitationAt, 'span' | 'finding'> & {
  readonly range: Range;
  readonly finding?: Omit<NonNullable<CitationAt['finding']>, 'place'> & { readonly location: Location };
};
/** What is cited at a place. */
export const citationAtRequest = new RequestType<PlaceParams, CitationAtResult | null, void>('findings/citationAt');

export interface ReasonResult {
  readonly message: FailureReason['message'];
  readonly location?: Location;
}
export type StatusResult = Omit<Status, 'failure'> & { readonly failure?: ReasonResult };
export interface StatusParams {
  /** Absent: how the workspace stands. */
  readonly textDocument?: TextDocumentIdentifier;
}
/** How a document stands: its reports, its citations, what is wrong. */
export const statusRequest = new RequestType<StatusParams, StatusResult, void>('findings/status');

export interface AddReportParams {
  /** URI of the folder whose proposals are to cite it. */
  readonly folder: string;
  /** URI of the report's file; absent for the one that comes with the tool. */
  readonly report?: string;
  /** Whether a copy of it is put into the folder, beside the configuration. */
  readonly copy?: boolean;
  /** Whether the report that comes with the tool, which was used so far, stays the one that is meant. */
  readonly keepShipped?: boolean;
}
export type AddReportResult =
  | {
      /** The configuration's new words, and the files that are new. */
      readonly edit: WorkspaceEdit;
      readonly configUri: string;
      readonly key: string;
      readonly title: string;
      readonly findings: number;
      /** How many proposals cite the report that comes with the tool, which they could no longer. */
      readonly citeShipped: number;
    }
  | { readonly refusal: ReasonResult };
/** What has to be written so that a report can be cited in a folder; nothing is written. */
export const addReportRequest = new RequestType<AddReportParams, AddReportResult, void>('findings/addReport');

export interface ReportFile {
  readonly uri: string;
  readonly title: string;
  readonly findings: number;
}
/** Files of a folder that read like reports and are none of its configuration's; those with most findings first. */
export const reportFilesRequest = new RequestType<{ readonly folder: string }, readonly ReportFile[], void>(
  'findings/reportFiles',
);

/** Documents stand otherwise than they did: ask anew. Sent at most a few times a second, to who set `status`. */
export const statusChanged = new NotificationType0('findings/statusChanged');

/** Why nothing is suggested at a place, in the writer's words. */
export const whyNoSuggestionRequest = new RequestType<PlaceParams, NoSuggestion, void>('findings/whyNoSuggestion');

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}
export type CitedFindingItem = Omit<CitedFinding, 'place'> & { readonly location: Location };
export type CitedKeyItem = Omit<CitedKey, 'finding'> & { readonly finding?: CitedFindingItem };
export interface CitedResult extends Pick<CitedKeys, 'wrong'> {
  readonly keys: readonly CitedKeyItem[];
}
/** All that a proposal cites, unsaved words included; null where it is none that is open. */
export const citedRequest = new RequestType<DocumentParams, CitedResult | null, void>('findings/cited');

export interface ResolveParams extends DocumentParams {
  /** `tip2012:s4.h2`, `s4.wex` */
  readonly key: string;
}
/** What a key would cite if a proposal wrote it; null where that is no proposal, or has no report. */
export const resolveRequest = new RequestType<ResolveParams, CitedKeyItem | null, void>('findings/resolve');

/** All that a proposal may cite. */
export const citableRequest = new RequestType<DocumentParams, readonly CitedFindingItem[], void>('findings/citable');

export interface CoveragePage {
  /** For a webview: it posts `{ open: address }`, where the address is one of `uris`, with or without `#L12`. */
  readonly html: string;
  readonly uris: readonly string[];
  readonly findings: number;
  readonly proposals: number;
}
/** The page that `findings coverage --format html` makes, for a webview; answered when all is indexed. */
export const coveragePageRequest = new RequestType0<CoveragePage, void>('findings/coveragePage');

export interface ExportParams {
  readonly format: WorksFormat;
  /** What one proposal cites, what all of them do, or all that can be cited. */
  readonly ids: 'proposal' | 'proposals' | 'all';
  /** The proposal, where it is one. */
  readonly textDocument?: TextDocumentIdentifier;
}
export interface ExportResult {
  readonly text: string;
  /** How many works are in it. */
  readonly works: number;
  /** Keys that name no finding, or several. */
  readonly leftOut: readonly string[];
  /** Keys of findings that are cited by more than one. */
  readonly repeated: readonly (readonly string[])[];
}
/** What `findings export` writes of a bibliography; answered when all is indexed. An error's message is for the writer. */
export const exportRequest = new RequestType<ExportParams, ExportResult, void>('findings/export');

// The server takes it from there: with the types of requests it would have all of `vscode-jsonrpc`, which it does without.
export { showReferencesCommand } from './commands.js';

/**
 * The commands of cards, for the client to have that says so: what a click does there. Argument: what the card is about, and
 * where it is shown.
 */
export const insertQuotationCommand = 'findings.insertQuotation';
export const showCitationsCommand = 'findings.showCitations';
export interface CardArgument extends FindingParams {
  readonly at: { readonly uri: string; readonly position: Position };
}

/** What a client says in `initializationOptions`, and later in `workspace/didChangeConfiguration` under `findings`. */
export interface Settings {
  readonly inlayHints?: 'off' | 'speaker';
  /** Whether files may be read that the configuration names outside the workspace's folders. Default: no. */
  readonly trusted?: boolean;
  /** Which proposals have problems: those that are open, or all of the workspace. Default: all. */
  readonly diagnostics?: 'open' | 'workspace';
  /** Whether `findings/explorerChanged` is sent. Default: no. */
  readonly explorer?: boolean;
  /** Whether `findings/statusChanged` is sent. Default: no. */
  readonly status?: boolean;
  /** How serious each kind of problem is where the folder's configuration does not say; by the codes of the rules. */
  readonly rules?: Severities;
  /** Whether cards have links that call the client's commands. Default: no. */
  readonly commands?: boolean;
}

/**
 * In a browser the server reads files through its client; null where there is none. `findings:/tip-2012.md` is the report
 * that the tool comes with: a client that has it spares the server its own copy.
 */
export const readFileRequest = new RequestType<{ readonly uri: string }, { readonly base64: string } | null, void>(
  'findings/readFile',
);
export interface FoundFiles {
  readonly uris: readonly string[];
}
/** All files below a folder that match one of the patterns; in a browser. */
export const findFilesRequest = new RequestType<
  { readonly folder: string; readonly patterns: readonly string[] },
  FoundFiles,
  void
>('findings/findFiles');
