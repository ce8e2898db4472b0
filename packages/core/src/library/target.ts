import type {
  Day,
  Exchange,
  Finding,
  Highlight,
  Part,
  Passage,
  Person,
  Report,
  Session,
  Span,
  Summary,
} from '../model.js';

/** The role of a passage in its report. */
export type PassageRole = 'summary' | 'guiding-question' | 'overview' | 'recommendation' | 'action' | 'table';

interface TargetProperties {
  readonly report: Report;
  /** Canonical local id, such as `s4.h2`. The report key if the target is a report. */
  readonly id: string;
  /** Qualified id, such as `tip2012:s4.h2`. The report key if the target is a report. */
  readonly qualifiedId: string;
  /** The id that the report's author gave in `{#my-id}`, as written. */
  readonly alias?: string;
  /** A title for users: `Session 4, contribution: Bronwyn Wex (AusAID)`. */
  readonly title: string;
  /** The session or part that it is, or is in. The innermost if parts are nested. */
  readonly within?: Session | Part;
  /** The sessions and parts that hold `within`, the innermost first. */
  readonly ancestors: readonly (Session | Part)[];
  /** Everybody whom the report credits with some of it, in the order of the report. */
  readonly speakers: readonly Person[];
  /** The text of a finding, the label of a day, or the title of another container. */
  readonly text: string;
  /** The spans of the text in the source. Empty for a report and its summary. */
  readonly spans: readonly Span[];
}

/** The properties of targets that are findings. */
interface FindingTargetProperties extends TargetProperties {
  /** The title without the session or part: `Contribution: Bronwyn Wex (AusAID)`. */
  readonly titleWithin: string;
  /** The title without speakers: `Session 4, contribution 2`. */
  readonly what: string;
  /** The same without the session or part: `Contribution 2`. */
  readonly whatWithin: string;
  /** Those of `speakers` whom the report credits with the whole text, or with a turn of an exchange. */
  readonly mainSpeakers: readonly Person[];
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
  readonly within: Session;
}

export interface PartTarget extends TargetProperties {
  readonly type: 'part';
  readonly part: Part;
  readonly within: Part;
}

export interface PassageTarget extends FindingTargetProperties {
  readonly type: 'passage';
  readonly role: PassageRole;
  readonly finding: Passage;
}

export interface HighlightTarget extends FindingTargetProperties {
  readonly type: 'highlight';
  readonly finding: Highlight;
  readonly within: Session | Part;
}

export interface ExchangeTarget extends FindingTargetProperties {
  readonly type: 'exchange';
  readonly finding: Exchange;
  readonly within: Session | Part;
}

export type FindingTarget = PassageTarget | HighlightTarget | ExchangeTarget;

/** Anything that a citation key can name: a finding or a container. */
export type Target = ReportTarget | SummaryTarget | DayTarget | SessionTarget | PartTarget | FindingTarget;

/** The finding of a target. Undefined for containers. */
export function findingOf(target: Target): Finding | undefined {
  return 'finding' in target ? target.finding : undefined;
}

/** Whether a target is in a container at any depth. A container is in itself. */
export function isIn(target: Target, container: Target): boolean {
  if (target === container) return true;
  if (target.report !== container.report) return false;
  switch (container.type) {
    case 'report':
      return true;
    case 'summary':
      return target.type === 'passage' && target.role === 'summary';
    case 'day':
      return [target.within, ...target.ancestors].some(
        (part) => part?.type === 'session' && part.day === container.day.id,
      );
    case 'session':
    case 'part':
      return target.within === container.within || target.ancestors.includes(container.within);
    default:
      return false;
  }
}
