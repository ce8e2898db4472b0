import type { Lock } from '@findings/check';
import type { Point, Report, Severity, Span } from '@findings/core';
import type { Library } from '@findings/core/library';
import type { TargetReference, Location, SymbolKind, TextEdit, WorkspaceEdit } from './editor-results.js';

/** Results of requests that LSP does not have, for clients of Findings. All of them are JSON. */

/** A report, and the keys that each proposal cites, at one time. */
export interface CitedReport {
  readonly before: { readonly uri: string; readonly report: Report; readonly library: Library };
  /** By URI, the keys in the order of the proposal. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Citations whose findings have other ids after an edit of the report. */
export interface FollowedWords {
  /** Citations whose words are under another id now. */
  readonly moved: readonly Location[];
  /** Local ids that name nothing or other words now, and whose words are nowhere or in several places. */
  readonly lost: readonly string[];
  /** Makes the moved citations, and their pins, follow the words. */
  readonly edit: WorkspaceEdit;
}

/** Pins to add to a lock, which may not exist yet. */
export interface NewPins extends Lock {
  readonly lockUri: string;
}

/** The order of the explorer's tree. `uncited` contains only what no proposal cites. */
export type ExplorerOrder = 'session' | 'speaker' | 'organization' | 'uncited';

/** A node of the explorer's tree: a report, day, session, part or finding. */
export interface ExplorerNode {
  /** The node's id. It is unique in the tree, and the same after a restart. */
  readonly node: string;
  /** A `page` holds part of a level that is too long to be shown at once. */
  readonly kind: SymbolKind | 'speaker' | 'organization' | 'page';
  /** `Session 4: Donor Perspectives`. */
  readonly label: string;
  /** Less prominent text after the label: `cited 3 times · s4`. */
  readonly description: string;
  readonly hasChildren: boolean;
  /** Its location in its report. */
  readonly place?: Location;
  /** The citation to write, with brackets: `[@s4.h2]`. Undefined if the target has no unambiguous id. */
  readonly citation?: string;
  /** Identifies the target in other requests. Undefined if `citation` is. */
  readonly finding?: TargetReference;
  readonly cited: number;
  /** The page of the report as printed. */
  readonly page?: string;
  /** Of the default report. */
  readonly isDefault?: true;
}

export interface SearchResult {
  readonly id: string;
  /** The id with the report key: `tip2012:s4.h2`. */
  readonly qualifiedId: string;
  readonly kind: SymbolKind;
  readonly title: string;
  /** What the target is, without its speakers: `Session 4, contribution 2`. */
  readonly what: string;
  /** `Bronwyn Wex and Gary Shaw`. Empty without speakers. */
  readonly speakers: string;
  /** The text around the matching words. */
  readonly excerpt: string;
  /** The matching words of the report, folded. */
  readonly terms: readonly string[];
  readonly place: Location;
  readonly citation: string;
  readonly finding: TargetReference;
  /** The number of citations in all proposals. */
  readonly cited: number;
  /** Whether the proposal for which findings are searched cites it. */
  readonly isCitedHere: boolean;
  /** The page as printed. */
  readonly page?: string;
}

/** A finding that can support a sentence. */
export interface SentenceFinding extends SearchResult {
  /** Whether it has the words of the sentence or of its quotation exactly or altered, or only some words in common. */
  readonly match: 'exact' | 'altered' | 'similar' | 'weak';
}

/** The findings that can support a sentence, the best first. */
export interface SentenceFindings {
  /** The words that were compared. */
  readonly sentence: string;
  /** Where a citation of the sentence is inserted. */
  readonly at: Point;
  readonly findings: readonly SentenceFinding[];
}

/** A target as plain text. Clients must escape it. */
export interface CitedFinding {
  readonly name: TargetReference;
  /** The id as the proposal writes it: without the report key for the default report. */
  readonly id: string;
  readonly qualifiedId: string;
  readonly title: string;
  /** The title of its session or part. */
  readonly part?: string;
  readonly speakers: readonly { readonly name: string; readonly affiliation?: string }[];
  /** Its first sentences. Empty for a container. */
  readonly text: string;
  readonly place: Location;
  readonly cited: number;
}

/** A key of a proposal, with what it cites. */
export interface CitedKey {
  /** The key as written. */
  readonly key: string;
  readonly state: 'found' | 'ambiguous' | 'unresolved' | 'foreign';
  /** The target, if it was found. */
  readonly finding?: CitedFinding;
  /** The targets that the key may mean, the best first. */
  readonly candidates: readonly { readonly id: string; readonly title: string }[];
}

/** A citation of a proposal. */
export interface CitationAt extends CitedKey {
  readonly span: Span;
}

/** A problem of a citation, or of the text that it supports. */
export interface CitationProblem {
  readonly key: string;
  /** The number of the citation among those with the same key, from 0. */
  readonly nth: number;
  readonly severity: Severity;
  readonly message: string;
}

/** Everything that a proposal cites. */
export interface CitedKeys {
  /** The distinct keys, in the order of their first citations. */
  readonly keys: readonly CitedKey[];
  readonly wrong: readonly CitationProblem[];
}

/** The reason why there are no suggestions at a position. */
export interface NoSuggestion {
  /** `none` if there are suggestions. `uncitable` if Pandoc would read no citation, as in code. */
  readonly reason:
    | 'front-matter'
    | 'no-at'
    | 'no-report'
    | 'nothing-found'
    | 'bare'
    | 'not-a-proposal'
    | 'report'
    | 'uncitable'
    | 'none';
  /** The reason for the writer, in one line. */
  readonly message: string;
  /** What to fix if no report can be read, or the next position where a citation works. */
  readonly place?: Location;
}

/** A report that can be cited. */
export interface ReportInUse {
  readonly key: string;
  readonly title: string;
  readonly uri: string;
  /** The number of its findings. Sessions, days and the report itself are not counted. */
  readonly findings: number;
  /** Whether citations without a report key refer to it. */
  readonly isDefault: boolean;
  /** Whether it is a digest: it retells another report in other words, as the sample does. */
  readonly isDigest: boolean;
  /** A citation to show as an example, preferably of a long highlight. Only in the state of the workspace. */
  readonly example?: string;
}

/** The state of a document: the reports it uses, and counts of citations and problems. */
export interface Status {
  readonly kind: 'proposal' | 'report' | 'other';
  /** The reports that a proposal can cite, the report itself, or all known reports. */
  readonly reports: readonly ReportInUse[];
  /** The configuration of a proposal. */
  readonly configUri?: string;
  /** The number of citations in a proposal. */
  readonly citations: number;
  readonly problems: Readonly<Record<Severity, number>>;
  /** The number of problems with a fix. */
  readonly fixable: number;
  /** The number of problems that comments in a proposal suppress. */
  readonly ignored: number;
  /** The number of rules that the configuration or the settings turn off for a proposal. */
  readonly rulesOff: number;
  /** Why a proposal cannot be checked, for the writer. */
  readonly failure?: FailureReason;
  /** The reports that cannot be read. Absent if there are none. */
  readonly unread?: readonly UnreadReport[];
}

/** A report of a configuration that cannot be read, for example because its file was renamed. */
export interface UnreadReport {
  readonly key: string;
  /** Of the file, which may not exist. */
  readonly uri: string;
  readonly reason: FailureReason;
}

/** The problems of a proposal that are not advice. */
export interface OpenProblems {
  /** Why the proposal cannot be checked. */
  readonly failure?: FailureReason;
  /** The number of citations of findings that were not checked, because there is no report, or because it cannot be read. */
  readonly unchecked: number;
  /** The number of errors, warnings and notes, by the code of their rule. */
  readonly byRule: Readonly<Record<string, number>>;
}

export interface FailureReason {
  readonly message: string;
  readonly place?: Location;
}

/** A request to insert a citation or a quotation. */
export interface InsertionRequest {
  readonly uri: string;
  /** The selection. A citation goes after it, a quotation replaces it. */
  readonly start: number;
  readonly end: number;
  /** Qualified ids, or references that do not depend on report keys. */
  readonly findings: readonly (string | TargetReference)[];
  /** `quotation` inserts words of the finding with its citation. */
  readonly form: 'citation' | 'quotation';
  /** The words before the last citation: `see`. */
  readonly prefix?: string;
  /** The locator of the last citation: `p. 9`. */
  readonly locator?: string;
  /** The words to quote. The whole text by default. */
  readonly words?: string;
}

/** A part of a finding that can be quoted. */
export interface QuotableText {
  /** What the part is: `All words`, `Sentence 2`. */
  readonly title: string;
  readonly words: string;
  /** The words around those that the user searched for, as long as a row of a list. */
  readonly excerpt: string;
}

/** A way to paste words of a report. */
export interface PasteOption {
  /** `Quotation of s4.h2 (Session 4, contribution: Bronwyn Wex)`. */
  readonly title: string;
  readonly edit: TextEdit;
}

/** The citation of a selection in a report, to be pasted into a proposal. */
export interface CopyResult {
  readonly findings: readonly TargetReference[];
  readonly title: string;
  /** `[@s4.h2]`, or `[@s4.h2; @s4.h3]` for several findings. */
  readonly citation: string;
  /** The selected words of one finding as a quotation with its citation. */
  readonly quotation?: string;
}

export interface ExplorerParams {
  /** Search words. The results then replace the top level, the best first. */
  readonly words?: string;
  /** The node whose children are requested. By default, the reports. */
  readonly node?: string;
  /** URI of a proposal, to list only what it can cite. */
  readonly from?: string;
  /** The order, `session` by default. A node belongs to the order in which it was listed. */
  readonly by?: ExplorerOrder;
}
