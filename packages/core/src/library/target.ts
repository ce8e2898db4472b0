import type { Day, Exchange, Finding, Highlight, Passage, Person, Report, Session, Span, Summary } from '../model.js';

/** What a passage is to its report; a highlight and an exchange say so by their type. */
export type PassageRole = 'summary' | 'lead' | 'guiding-question' | 'overview' | 'recommendation' | 'action';

/** Everything that an id can name has these. */
interface Named {
  readonly report: Report;
  /** Canonical local id, such as `s4.h2`; the report's own key where the target is the report. */
  readonly id: string;
  /** The id that holds everywhere, such as `tip2012:s4.h2`; the key alone where the target is the report. */
  readonly qualifiedId: string;
  /** The id that the report's author wrote as `{#my-id}`, as written. */
  readonly alias?: string;
  /** What a person would call it: `Session 4 highlight: Bronwyn Wex (AusAID)`. */
  readonly title: string;
  /** The session that it is, or stands in. */
  readonly session?: Session;
  /** Who speaks, in the order of the report; nobody where the report does not say. */
  readonly speakers: readonly Person[];
  /** What it says: a finding's clean prose, a day's label, the title of a session or a report. */
  readonly text: string;
  /** Where that stands in the report's source; empty for what has no single place. */
  readonly spans: readonly Span[];
}

/** What findings have besides. */
interface NamedFinding extends Named {
  /** What a person calls it where its session is known: `Highlight: Bronwyn Wex (AusAID)`. */
  readonly titleInSession: string;
  /** Its title without who speaks: `Session 4 highlight`. */
  readonly what: string;
}

export interface ReportTarget extends Named {
  readonly type: 'report';
}

export interface SummaryTarget extends Named {
  readonly type: 'summary';
  readonly summary: Summary;
}

export interface DayTarget extends Named {
  readonly type: 'day';
  readonly day: Day;
}

export interface SessionTarget extends Named {
  readonly type: 'session';
  readonly session: Session;
}

export interface PassageTarget extends NamedFinding {
  readonly type: 'passage';
  readonly part: PassageRole;
  readonly finding: Passage;
}

export interface HighlightTarget extends NamedFinding {
  readonly type: 'highlight';
  readonly finding: Highlight;
  readonly session: Session;
}

export interface ExchangeTarget extends NamedFinding {
  readonly type: 'exchange';
  readonly finding: Exchange;
  readonly session: Session;
}

/** Something that a proposal can cite. */
export type Target =
  ReportTarget | SummaryTarget | DayTarget | SessionTarget | PassageTarget | HighlightTarget | ExchangeTarget;

/** The finding that a target is, if it is one: reports, days, sessions and the summary as a whole are not. */
export function findingOf(target: Target): Finding | undefined {
  return 'finding' in target ? target.finding : undefined;
}
