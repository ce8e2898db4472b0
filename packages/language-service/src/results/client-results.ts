import type { Severity, Span } from '@findings/core';
import type { TargetReference, Location, Refusal, SymbolKind, TextEdit } from './editor-results.js';

/*
 * What no protocol has a request for: answers for clients of our own. All of it is JSON.
 */

/** By what the explorer's tree is ordered: the last has only what no proposal cites yet. */
export type ExplorerOrder = 'session' | 'speaker' | 'organization' | 'uncited';

/** A line of the explorer's tree: reports, their days and sessions, the findings in them. */
export interface ExplorerNode {
  /** To ask for its children; unique in the tree, and the same after a restart. */
  readonly node: string;
  /** What it is; a `page` stands for a stretch of a level that is too long to be shown at once. */
  readonly kind: SymbolKind | 'speaker' | 'organization' | 'page';
  /** `Session 4: Donor Perspectives`. */
  readonly label: string;
  /** Behind it, fainter: `s4 · cited 3 times`. */
  readonly description: string;
  readonly hasChildren: boolean;
  /** Where it stands in its report. */
  readonly place?: Location;
  /** What to write to cite it from a proposal, brackets included: `[@s4.h2]`; absent for what has no id of its own. */
  readonly citation?: string;
  /** By which its card is asked for, and what is done with it; absent where `citation` is. */
  readonly finding?: TargetReference;
  readonly cited: number;
}

export interface SearchResult {
  readonly id: string;
  /** The address that holds everywhere: `tip2012:s4.h2`. */
  readonly qualifiedId: string;
  readonly kind: SymbolKind;
  readonly title: string;
  /** What it is, without who speaks: `Session 4 highlight`. */
  readonly what: string;
  /** `Bronwyn Wex and Gary Shaw`; empty where nobody speaks. */
  readonly speakers: string;
  /** The words around what was met, cut with care. */
  readonly excerpt: string;
  /** The words of the report that were met, folded. */
  readonly terms: readonly string[];
  readonly place: Location;
  readonly citation: string;
  readonly finding: TargetReference;
  readonly cited: number;
}

/** What a proposal cites in one place. */
export interface CitationAt {
  readonly span: Span;
  /** As written. */
  readonly key: string;
  readonly state: 'found' | 'ambiguous' | 'unresolved' | 'foreign';
  /** Of what was found. */
  readonly finding?: {
    readonly name: TargetReference;
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly speakers: readonly string[];
    readonly place: Location;
    readonly cited: number;
  };
  /** What it may mean, best first. */
  readonly candidates: readonly { readonly id: string; readonly title: string }[];
}

/** What can be cited, in plain words: nothing is escaped in them. */
export interface CitedFinding {
  /** As the proposal writes it: without the report's key where it means that report by default. */
  readonly id: string;
  readonly qualifiedId: string;
  readonly title: string;
  /** The title of the session that it was said in. */
  readonly session?: string;
  readonly speakers: readonly { readonly name: string; readonly affiliation?: string }[];
  /** Its first sentences; empty for a session, a day, a summary or a report. */
  readonly text: string;
  readonly place: Location;
  readonly cited: number;
}

/** What a key of a proposal names. */
export interface CitedKey {
  /** As written. */
  readonly key: string;
  readonly state: CitationAt['state'];
  /** Of what was found. */
  readonly finding?: CitedFinding;
  /** What it may mean, best first. */
  readonly candidates: CitationAt['candidates'];
}

/** Something that is wrong with a citation, or with the words that lean on it. */
export interface CitationProblem {
  readonly key: string;
  /** Which one of those that are written with this key, from 0. */
  readonly nth: number;
  readonly severity: Severity;
  readonly message: string;
}

/** All that a proposal cites. */
export interface CitedKeys {
  /** Each once, in the order in which they first stand there. */
  readonly keys: readonly CitedKey[];
  readonly wrong: readonly CitationProblem[];
}

/** Why there are no suggestions at a place, or that there would be some. */
export interface NoSuggestion {
  /** One word for programs; `none` where there are suggestions, `other` where Pandoc's grammar has a reason without a name. */
  readonly reason:
    | 'code'
    | 'math'
    | 'html'
    | 'comment'
    | 'front-matter'
    | 'no-at'
    | 'email'
    | 'escaped'
    | 'no-report'
    | 'nothing-found'
    | 'not-a-proposal'
    | 'other'
    | 'none';
  /** In the writer's words, with what to do. */
  readonly message: string;
}

/** A report that may be cited. */
export interface ReportInUse {
  readonly key: string;
  readonly title: string;
  readonly uri: string;
  /** How much there is to cite in it. */
  readonly findings: number;
  /** Whether it is meant where a citation names none. */
  readonly isDefault: boolean;
  /** Whether it is the one that comes with the tool, which is used where no other is named. */
  readonly isShipped: boolean;
}

/** How a document stands: what it cites from, and how much of that is wrong. */
export interface Status {
  readonly kind: 'proposal' | 'report' | 'other';
  /** Of a proposal those that it may cite, of a report itself, of anything else all that are known. */
  readonly reports: readonly ReportInUse[];
  /** The configuration that holds for a proposal. */
  readonly configUri?: string;
  /** Of a proposal. */
  readonly citations: number;
  readonly problems: Readonly<Record<Severity, number>>;
  /** How many of them have one right answer. */
  readonly fixable: number;
  /** Why nothing can be checked, in the writer's words, and where that can be mended. */
  readonly failure?: FailureReason;
}

export interface FailureReason {
  readonly message: string;
  readonly place?: Location;
}

/** What is to be put into a proposal. */
export interface InsertionRequest {
  readonly uri: string;
  /** Offsets of the selection, the same two of a cursor: a citation is put behind it, a quotation in its place. */
  readonly start: number;
  readonly end: number;
  /** By their qualified ids, or by their reports' files, whatever these are called here. */
  readonly findings: readonly (string | TargetReference)[];
  /** Words of the finding between the writer's marks, and its citation; or the citation alone. */
  readonly form: 'citation' | 'quotation';
  /** Behind the last of the citations: `p. 9`. */
  readonly locator?: string;
  /** Those to quote; all unless said. */
  readonly words?: string;
}

/** Words of a finding that may be quoted by themselves. */
export interface QuotableText {
  /** What they are of it: `All words`, `Sentence 2`. */
  readonly title: string;
  readonly words: string;
}

/** What is offered for pasted words of a report. */
export interface PasteOption {
  /** `Quotation of s4.h2 (Session 4 highlight: Bronwyn Wex)`. */
  readonly title: string;
  readonly edit: TextEdit;
}

/** What stands at a place of a report, to be put into a proposal somewhere else. */
export interface CopyResult {
  readonly findings: readonly TargetReference[];
  readonly title: string;
  /** `[@s4.h2]`, or of several `[@s4.h2; @s4.h3]`. */
  readonly citation: string;
  /** Where words of one finding are selected: these between quotation marks, and the citation. */
  readonly quotation?: string;
}

export interface ExplorerParams {
  /** Words to search for: what they find is all there is right in the tree, best first. */
  readonly words?: string;
  /** Whose children are wanted; of none, the reports. */
  readonly node?: string;
  /** A proposal: only what it may cite, with what to write there. */
  readonly from?: string;
  /** By session unless said; a node is one of the order in which it came. */
  readonly by?: ExplorerOrder;
}

export interface ClientRequests {
  /** Of a document, or of the workspace where none is named. */
  status(uri?: string): Status;
  explorer(asked?: ExplorerParams): readonly ExplorerNode[];
  /** The lines that lead to a finding where the tree is ordered by sessions, its report first. */
  explorerPath(finding: TargetReference): readonly ExplorerNode[];
  /** Best first. */
  search(words: string, options: { readonly limit: number; readonly from?: string }): readonly SearchResult[];
  /** Where a finding is cited. */
  citing(finding: TargetReference): readonly Location[];
  insertion(question: InsertionRequest): TextEdit | Refusal;
  /** All words of a finding, then its sentences; of anything else nothing. */
  quotable(finding: TargetReference): readonly QuotableText[];
  /** What pasted text may be instead, at a selection of a proposal: a quotation with its citation, where it is a report's words. */
  pasted(uri: string, start: number, end: number, text: string): readonly PasteOption[];
  /** What is selected in a report, or stands at a cursor there. */
  copied(uri: string, start: number, end: number): CopyResult | undefined;
  citationAt(uri: string, offset: number): CitationAt | undefined;
  whyNoSuggestion(uri: string, offset: number): NoSuggestion;
  cited(uri: string): CitedKeys | undefined;
  /** What a key would cite if a proposal wrote it. */
  resolved(uri: string, key: string): CitedKey | undefined;
  /** All that a proposal may cite, in the order of its reports. */
  citable(uri: string): readonly CitedFinding[];
}
