import type { Day, Exchange, Finding, Highlight, Passage, Person, Report, Session, Span, Summary } from '../model.js';

/** The role of a passage in its report. */
export type PassageRole = 'summary' | 'lead' | 'guiding-question' | 'overview' | 'recommendation' | 'action';

/** The properties of all targets. */
interface TargetProperties {
  readonly report: Report;
  /** Canonical local id, such as `s4.h2`. The report key if the target is a report. */
  readonly id: string;
  /** Qualified id, such as `tip2012:s4.h2`. The report key if the target is a report. */
  readonly qualifiedId: string;
  /** The id that the report's author gave in `{#my-id}`, as written. */
  readonly alias?: string;
  /** A title for users: `Session 4 highlight: Bronwyn Wex (AusAID)`. */
  readonly title: string;
  /** The session that it is, or is in. */
  readonly session?: Session;
  /** The speakers in the order of the report. Empty if the report names none. */
  readonly speakers: readonly Person[];
  /** The text of a finding, the label of a day, or the title of another container. */
  readonly text: string;
  /** The spans of the text in the source. Empty for a report and its summary. */
  readonly spans: readonly Span[];
}

/** The properties of targets that are findings. */
interface FindingTargetProperties extends TargetProperties {
  /** The title without the session: `Highlight: Bronwyn Wex (AusAID)`. */
  readonly titleInSession: string;
  /** The title without speakers: `Session 4 highlight`. */
  readonly what: string;
}

export interface ReportTarget extends TargetProperties {
  readonly type: 'report';
}

export interface SummaryTarget extends TargetProperties {
  readonly type: 'summary';
  readonly summary: Summary;
}

export interface DayTarget extends TargetProperties {
  readonly type: 'day';
  readonly day: Day;
}

export interface SessionTarget extends TargetProperties {
  readonly type: 'session';
  readonly session: Session;
}

export interface PassageTarget extends FindingTargetProperties {
  readonly type: 'passage';
  readonly part: PassageRole;
  readonly finding: Passage;
}

export interface HighlightTarget extends FindingTargetProperties {
  readonly type: 'highlight';
  readonly finding: Highlight;
  readonly session: Session;
}

export interface ExchangeTarget extends FindingTargetProperties {
  readonly type: 'exchange';
  readonly finding: Exchange;
  readonly session: Session;
}

/** Anything that a citation key can name: a finding or a container. */
export type Target =
  ReportTarget | SummaryTarget | DayTarget | SessionTarget | PassageTarget | HighlightTarget | ExchangeTarget;

/** The finding of a target. Undefined for containers. */
export function findingOf(target: Target): Finding | undefined {
  return 'finding' in target ? target.finding : undefined;
}
