import type {
  Resolution,
  NearestId,
  DayTarget,
  ExchangeTarget,
  HighlightTarget,
  PassageTarget,
} from '@findings/core/library';
import type { Person, Report } from '@findings/core';
import type { FindingKind } from './finding-kind.js';
import type { Translate } from '@findings/core/text';

/*
 * Which findings of reports are cited by which proposals, and which are not. `measureCoverage` makes a `Coverage` of
 * citations that have been read; `coverageJson`, `coverageMarkdown` and `coveragePage` write it.
 */

/** A report whose findings are looked for in proposals. */
export interface CoveredReport {
  readonly report: Report;
  /** As the reader of the coverage knows it. Two reports with one path are one. */
  readonly path: string;
}

/** A proposal, and what it cites of any report. */
export interface CitingProposal {
  readonly path: string;
  readonly title?: string | undefined;
  /** In document order; keys of other people count for nothing. */
  readonly citations: readonly ProposalCitation[];
}

/** One key of a proposal. */
export interface ProposalCitation {
  /** As written: `s4.h2`. */
  readonly key: string;
  /** 1-based, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** The heading that it stands under. */
  readonly heading?: string | undefined;
  /** The sentence that cites, without its bracketed citations; empty where there is none. */
  readonly sentence: string;
  readonly resolution: Resolution;
}

/** A citation, as what it cites sees it. */
export interface FindingCitation extends ProposalCitation {
  readonly proposal: ProposalCoverage;
}

/** A citation that names nothing, or several findings and so none of them. */
export interface UnresolvedCitation extends FindingCitation {
  readonly why: 'unresolved' | 'ambiguous';
  /** What is suggested, or what it may mean, best first. */
  readonly candidates: readonly NearestId[];
}

/** How many findings there are, how many of them somebody cites, and how often they are cited together. */
export interface Tally {
  readonly findings: number;
  readonly cited: number;
  readonly citations: number;
}

export interface FindingCoverage {
  readonly target: PassageTarget | HighlightTarget | ExchangeTarget;
  readonly kind: FindingKind;
  /** Unique among all that is covered: `s4.h2`, and `tip2012:s4.h2` in any but the first report. */
  readonly anchor: string;
  /** In the order of the proposals. */
  readonly cites: readonly FindingCitation[];
}

export interface DayCoverage {
  readonly target: DayTarget;
  readonly anchor: string;
  /** Those of the day as a whole. */
  readonly cites: readonly FindingCitation[];
  readonly tally: Tally;
}

/** A session, the executive summary, or what stands outside any session. */
export interface SectionCoverage {
  readonly type: 'summary' | 'session' | 'outside';
  /** What is outside sessions cannot be cited as a whole, and has no id. */
  readonly id?: string;
  readonly anchor: string;
  readonly title: string;
  readonly day?: DayCoverage;
  /** Those of the session or the summary as a whole: no single finding is cited by them. */
  readonly cites: readonly FindingCitation[];
  /** In the report's order. */
  readonly findings: readonly FindingCoverage[];
  readonly tally: Tally;
}

export interface KindCoverage {
  readonly kind: FindingKind;
  readonly tally: Tally;
}

/** What somebody said, alone or with others: the tallies of all speakers may be more than there is. */
export interface SpeakerCoverage {
  readonly person: Person;
  readonly tally: Tally;
}

/** What anybody of an organization said, each finding once. */
export interface OrganizationCoverage {
  readonly name: string;
  readonly tally: Tally;
}

export interface ReportCoverage extends CoveredReport {
  readonly anchor: string;
  readonly title: string;
  /** Those of the report as a whole. */
  readonly cites: readonly FindingCitation[];
  readonly tally: Tally;
  readonly days: readonly DayCoverage[];
  /** Every finding is in exactly one of them. */
  readonly sections: readonly SectionCoverage[];
  /** Those that the report has. */
  readonly kinds: readonly KindCoverage[];
  /** In the order of the report, as are the organizations. */
  readonly speakers: readonly SpeakerCoverage[];
  readonly organizations: readonly OrganizationCoverage[];
}

export interface ProposalCoverage {
  readonly path: string;
  readonly title?: string | undefined;
  /** Unique among proposals: `proposal-1`. */
  readonly anchor: string;
  /** How many different findings it cites. */
  readonly findings: number;
  /** How often it cites findings, and how often a session, a day, a summary or a report as a whole. */
  readonly citations: number;
  readonly whole: number;
  readonly unresolved: number;
  readonly ambiguous: number;
}

export interface CoverageTotals extends Tally {
  readonly reports: number;
  readonly proposals: number;
  readonly whole: number;
  readonly unresolved: number;
  readonly ambiguous: number;
}

export interface Coverage {
  /** In which it is told. */
  readonly say: Translate;
  readonly reports: readonly ReportCoverage[];
  readonly proposals: readonly ProposalCoverage[];
  /** In the order of the proposals. */
  readonly astray: readonly UnresolvedCitation[];
  readonly totals: CoverageTotals;
}
