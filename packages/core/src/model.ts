/**
 * The typed model of a report: what a proposal can cite, and where each word of it stands in the report's source.
 * The names are those of the project's contract; fields may be added, never renamed.
 */

/** A place in the source, as in unist: line and column are 1-based, the offset is 0-based, all in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of the source; `end` is the first place after it. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Something odd, said in plain words: what it is, where it stands, and what to do. */
export interface Problem {
  /** Dotted words, such as `citation.unresolved` or `report.day-without-sessions`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span?: Span;
  /** The finding that the problem is about. */
  readonly id?: string;
  /** What to write instead, best first. */
  readonly suggestions?: readonly string[];
}

export type QuantityKind = 'percentage' | 'money' | 'count' | 'range' | 'date' | 'duration' | 'ordinal';

/** A figure in a text: `more than 50% of migrants` holds `{ text: '50%', kind: 'percentage', value: 50 }`. */
export interface Quantity {
  readonly text: string;
  readonly kind: QuantityKind;
  readonly value?: number;
  /** ISO 4217 for money, a singular noun for counts and durations (`country`, `year`), absent where none is said. */
  readonly unit?: string;
  readonly spans: readonly Span[];
}

/** Speech: the words between quotation marks, without the marks, and who said them (a person's id). */
export interface Quotation {
  readonly text: string;
  readonly speaker?: string;
  readonly spans: readonly Span[];
}

/** What every citable text has. */
export interface CitableText {
  /** Local id, such as `s4.p1`. */
  readonly id: string;
  /** The id that stands in `{#my-id}` behind the text, if any. */
  readonly alias?: string;
  /**
   * Clean prose: page breaks rejoined, running headers gone, escapes and emphasis resolved, white space folded.
   */
  readonly text: string;
  /**
   * Where `text` stands: one span per unbroken run. The slices of the source, joined, have the characters of `text`,
   * white space and character references (`&amp;`) aside.
   */
  readonly spans: readonly Span[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly Quotation[];
  /** Changes exactly when the cited words change; see `fingerprint.ts`. */
  readonly fingerprint: string;
}

/** A paragraph, a guiding question, a recommendation or an action. */
export interface Passage extends CitableText {
  readonly type: 'passage';
}

/** What one speaker contributed, or several jointly. */
export interface Highlight extends CitableText {
  readonly type: 'highlight';
  /** Ids of people; empty where the report does not say who spoke. */
  readonly speakers: readonly string[];
  /** The title of a talk, where the report gives one. */
  readonly title?: string;
}

/** What was asked or answered by whom. */
export interface Turn {
  readonly text: string;
  readonly speakers: readonly string[];
  readonly spans: readonly Span[];
}

/** A question with all its answers, or a comment that asks nothing, with what was said to it. */
export interface Exchange extends CitableText {
  readonly type: 'exchange';
  readonly question?: Turn;
  /** What opened the exchange where nothing was asked: `C/Name: …`, `One participant commented that …`. */
  readonly comment?: Turn;
  readonly answers: readonly Turn[];
}

export interface Session {
  readonly type: 'session';
  readonly id: string;
  readonly alias?: string;
  /** As printed: `4`, `1.2`, `0`. */
  readonly number?: string;
  readonly title: string;
  /** Id of the day. */
  readonly day?: string;
  /** Ids of those who moderate or chair. */
  readonly chairs: readonly string[];
  readonly spans: readonly Span[];
  /** What the paragraph under the title says beside its guiding questions; its id is `s4.p0`. */
  readonly lead?: Passage;
  readonly guidingQuestions: readonly Passage[];
  readonly overview: readonly Passage[];
  readonly highlights: readonly Highlight[];
  readonly exchanges: readonly Exchange[];
  readonly recommendations: readonly Passage[];
  readonly actions: readonly Passage[];
}

export interface Day {
  readonly id: string;
  readonly label: string;
  /** ISO 8601, where the report dates the day. */
  readonly date?: string;
  readonly sessions: readonly string[];
  readonly spans: readonly Span[];
}

/** The executive summary's mention of a session; `target` is the session's id. */
export interface Reference {
  readonly text: string;
  readonly target?: string;
  readonly spans: readonly Span[];
}

export interface Summary {
  readonly id: 'summary';
  readonly passages: readonly Passage[];
  readonly references: readonly Reference[];
}

/** One person through all the variants of their name. */
export interface Person {
  /** The surname as a slug (`wex`), with the given name in front where two people share it. */
  readonly id: string;
  /** The fullest form that the report gives, without honorific: `Bronwyn Wex`. */
  readonly name: string;
  readonly honorific?: string;
  readonly affiliations: readonly string[];
  /** The other forms that the report uses, as written: `Ms. Wex`, `Dr. Laterno`. */
  readonly aliases: readonly string[];
  /** `moderator`, `chair`… as the report says. */
  readonly roles: readonly string[];
  /** Ids of the findings in which this person speaks. */
  readonly findings: readonly string[];
}

export interface Acronym {
  readonly short: string;
  readonly long: string;
}

/** What the reader mended before it could read. */
export interface RepairCounts {
  /** Page breaks found. */
  readonly pageBreaks: number;
  /** Page breaks that cut a paragraph, an item or a heading in two. */
  readonly rejoined: number;
  /** Lines taken out because they are printed on many pages: running headers, footers, page numbers. */
  readonly runningLines: number;
}

export interface Report {
  readonly type: 'report';
  readonly key: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly organization?: string;
  /** As printed, and as ISO 8601 days. */
  readonly dates?: { readonly text: string; readonly start?: string; readonly end?: string };
  readonly venue?: string;
  readonly summary?: Summary;
  readonly days: readonly Day[];
  readonly sessions: readonly Session[];
  /** Those outside any session. */
  readonly recommendations: readonly Passage[];
  /** Those outside any session. */
  readonly actions: readonly Passage[];
  readonly people: readonly Person[];
  readonly acronyms: readonly Acronym[];
  readonly repairs: RepairCounts;
  /** What the reader found odd in the report. */
  readonly problems: readonly Problem[];
}

/** Anything that has an id and a text of its own. */
export type Finding = Passage | Highlight | Exchange;
