/**
 * The typed model of a report: the texts that a proposal can cite, with their spans in the source of the report.
 * These types are public. Fields may be added, but not renamed.
 */
import type { QuantityKind } from '@findings/language';

export type { QuantityKind };

/** A position in a source, as in unist. Lines and columns count from 1, offsets from 0, all in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A range of a source. `end` is exclusive. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** How serious a problem is. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Something wrong in a report, a proposal or a project file. The message says what is wrong and what to do. */
export interface Problem {
  /** A code such as `citation.unresolved` or `report.day-without-sessions`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span?: Span;
  /** The id of the finding that the problem is about. */
  readonly id?: string;
  /** Ids to write instead, best first. */
  readonly suggestions?: readonly string[];
}

/** A figure in a text: `more than 50% of migrants` contains `{ text: '50%', kind: 'percentage', value: 50 }`. */
export interface Quantity {
  readonly text: string;
  readonly kind: QuantityKind;
  readonly value?: number;
  /** An ISO 4217 code for money, or a singular noun for counts and durations (`country`, `year`). Absent if there is none. */
  readonly unit?: string;
  readonly spans: readonly Span[];
}

/** Words in quotation marks, without the marks, and the id of the person who said them. */
export interface Quotation {
  readonly text: string;
  readonly speaker?: string;
  readonly spans: readonly Span[];
}

/**
 * What of the report credits a person: a label, a heading, the words of the text itself, or only the context. A carried credit is an
 * inference, and may be wrong.
 */
export type CreditSource = 'label' | 'heading' | 'words' | 'carried';

/** Why the report credits a person. The first six are in the sentence itself. */
export type Evidence =
  | 'subject'
  | 'verb before the name'
  | 'according to'
  | 'pronoun'
  | 'office'
  | 'name at the end'
  | 'label'
  | 'label above'
  | 'heading'
  | 'front matter'
  | 'signature'
  /** The words only tell what the person did: `Ana Diaz went over the plan.` */
  | 'deed'
  /** A label, a heading or words before the text before name the person. */
  | 'carried'
  /** A comment of the report's editor, such as `<!-- by Ana Diaz -->`. */
  | 'comment';

/** The evidence for a credit. A comment may give another reason: `<!-- carried: all by Ana Diaz -->`. */
export function reasonOf(credit: {
  readonly evidence: Evidence;
  readonly credit?: CreditSource | undefined;
}): Evidence {
  const isGiven = credit.credit === 'carried' || credit.credit === 'heading';
  return credit.evidence === 'comment' && isGiven ? credit.credit : credit.evidence;
}

/** A run of sentences that the report credits to a person. */
export interface Statement {
  readonly text: string;
  /** Ids of people; at least one. */
  readonly speakers: readonly string[];
  readonly credit?: CreditSource;
  /** The same in detail. */
  readonly evidence: Evidence;
  readonly spans: readonly Span[];
}

/** The properties of every finding. */
export interface CitableText {
  /** Local id, such as `s4.p1`. */
  readonly id: string;
  /** The id from a `{#my-id}` after the text. */
  readonly alias?: string;
  /**
   * The words of the heading above it, if canonical Markdown usually has others: those of the summary (`Main Outcomes`), and in
   * canonical Markdown those of a heading that divides the part (`Next steps`).
   */
  readonly heading?: string;
  /** Plain text, without page breaks, running headers, escapes and emphasis, and with single spaces. */
  readonly text: string;
  /** The printed label before the text: `Sapana Pradhan Malla (Supreme Court of Nepal)`. */
  readonly label?: string;
  /** As printed, if the source has page marks. */
  readonly page?: string;
  /** Its sentences that are credited to a person, in order. */
  readonly statements: readonly Statement[];
  /**
   * The spans of `text` in the source. The joined slices of the source have the characters of `text`, except for white space and
   * character references (`&amp;`).
   */
  readonly spans: readonly Span[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly Quotation[];
  /** A hash that changes exactly if the words change; see `fingerprint`. */
  readonly fingerprint: string;
}

/** A paragraph, a guiding question, a recommendation, an action or a row of a table. */
export interface Passage extends CitableText {
  readonly type: 'passage';
}

/** One contribution, by one speaker or by several together. */
export interface Highlight extends CitableText {
  readonly type: 'highlight';
  /** Ids of people. Empty if the report does not name a speaker. */
  readonly speakers: readonly string[];
  /** Absent without speakers. */
  readonly credit?: CreditSource;
  /** The same in detail. */
  readonly evidence?: Evidence;
  /** The title of a talk. */
  readonly title?: string;
}

/** What one speaker says in an exchange before the next one speaks. */
export interface Turn {
  readonly text: string;
  /** The printed label before the text: `Q`, `Ana Diaz`. */
  readonly label?: string;
  readonly speakers: readonly string[];
  /** Why the speakers are credited. Absent without speakers. */
  readonly evidence?: Evidence;
  readonly spans: readonly Span[];
}

/** A question with all its answers, or a comment with its replies. */
export interface Exchange extends CitableText {
  readonly type: 'exchange';
  readonly question?: Turn;
  /** The opening turn, if it is not a question: `C/Name: …`, `One participant commented that …`. */
  readonly comment?: Turn;
  readonly answers: readonly Turn[];
}

/** A headed part of the report: an introduction, a theme, conclusions. */
export interface Part {
  readonly type: 'part';
  /** A slug of its heading: `lessons-learned`. */
  readonly id: string;
  readonly alias?: string;
  /** Empty for text under no heading. */
  readonly title: string;
  /** Id of the session or part that holds it. */
  readonly within?: string;
  /** Ids of those who moderate or chair. */
  readonly chairs: readonly string[];
  readonly spans: readonly Span[];
  readonly overview: readonly Passage[];
  readonly highlights: readonly Highlight[];
  readonly exchanges: readonly Exchange[];
  readonly recommendations: readonly Passage[];
  readonly actions: readonly Passage[];
  readonly tables: readonly Passage[];
}

/** A part that the report presents as a session. */
export interface Session extends Omit<Part, 'type'> {
  readonly type: 'session';
  /** As printed: `4`, `1.2`, `0`. */
  readonly number?: string;
  /** Id of the day. */
  readonly day?: string;
  readonly guidingQuestions: readonly Passage[];
}

/** All findings of a session or part, list by list. */
export function findingsOfPart(part: Session | Part): readonly Finding[] {
  const { overview, highlights, exchanges, recommendations, actions, tables } = part;
  const questions = part.type === 'session' ? part.guidingQuestions : [];
  return [questions, overview, highlights, exchanges, recommendations, actions, tables].flat();
}

export const FURNITURE_KINDS = [
  'running-line',
  'page-number',
  'contents',
  'caption',
  'participants',
  'references',
  'boilerplate',
  'navigation',
  'agenda',
] as const;
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

/** Text that cannot be cited, and why. */
export interface Furniture {
  readonly kind: FurnitureKind;
  readonly spans: readonly Span[];
}

/** One day of the workshop. */
export interface Day {
  readonly id: string;
  readonly label: string;
  /** ISO 8601 date. */
  readonly date?: string;
  /** Ids of its sessions. */
  readonly sessions: readonly string[];
  readonly spans: readonly Span[];
}

/** A mention of a session in the executive summary. `target` is the id of the session. */
export interface Reference {
  readonly text: string;
  readonly target?: string;
  readonly spans: readonly Span[];
}

/** The executive summary. */
export interface Summary {
  readonly id: 'summary';
  readonly passages: readonly Passage[];
  readonly references: readonly Reference[];
}

/** A person whom the report names, under all forms of the name. */
export interface Person {
  /** The surname as a slug (`wex`), after the given name if two people share the surname. */
  readonly id: string;
  /** The longest form of the name in the report, without honorific: `Bronwyn Wex`. */
  readonly name: string;
  readonly honorific?: string;
  readonly affiliations: readonly string[];
  /** Other forms of the name, as written: `Ms. Wex`, `Dr. Laterno`. */
  readonly aliases: readonly string[];
  /** As written, at the workshop and elsewhere: `moderator`, `director`, `Minister of Health`. */
  readonly roles: readonly string[];
  /** Ids of the findings in which this person speaks. */
  readonly findings: readonly string[];
}

/** An abbreviation with its meaning. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
}

/** The damage that was repaired before reading. */
export interface RepairCounts {
  /** Number of page breaks. */
  readonly pageBreaks: number;
  /** Number of page breaks inside a paragraph, an item or a heading. */
  readonly rejoined: number;
  /** Number of removed running headers, footers and page numbers. */
  readonly runningLines: number;
}

/** What only references to the report need, from its front matter. */
export interface ReferenceDetails {
  /** A short title, for lists, for messages, and for citations that name no author. */
  readonly shortTitle?: string;
  /** The people and organizations that wrote the report, unless it is only the organization that held the workshop. */
  readonly authors?: readonly string[];
  /** When the report was published: an ISO 8601 date, month or year. */
  readonly published?: string;
  /** The address of the report on the web, with `http://` or `https://`. */
  readonly url?: string;
  /** The ISO 8601 date on which the report was read there. */
  readonly accessed?: string;
  readonly isWebPage?: true;
}

/** The model of a report. */
export interface Report extends ReferenceDetails {
  readonly type: 'report';
  readonly key: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly organization?: string;
  /** The dates of the workshop as printed, and as ISO 8601 dates. If they are not known, `text` is `published`. */
  readonly dates?: { readonly text: string; readonly start?: string; readonly end?: string };
  readonly venue?: string;
  /** The source has no pages, such as a web page: `pages: none` in the front matter. Never with page marks. */
  readonly pages?: 'none';
  /** The report retells an original report in other words: `digest: true` in its front matter. */
  readonly digest?: true;
  readonly summary?: Summary;
  readonly days: readonly Day[];
  readonly sessions: readonly Session[];
  /** Every other headed part, in order. */
  readonly parts: readonly Part[];
  /** Recommendations outside sessions. */
  readonly recommendations: readonly Passage[];
  /** Actions outside sessions. */
  readonly actions: readonly Passage[];
  readonly people: readonly Person[];
  readonly acronyms: readonly Acronym[];
  readonly furniture: readonly Furniture[];
  readonly repairs: RepairCounts;
  /** Problems in the report. */
  readonly problems: readonly Problem[];
}

/** A text in a report that a proposal can cite by its id. */
export type Finding = Passage | Highlight | Exchange;
