import type { Resolution, NearestId, DayTarget, FindingTarget } from '@findings/core/library';
import type { Person, Report } from '@findings/core';
import type { FindingKind } from './finding-kind.js';
import type { Translate } from '@findings/core/text';

/*
 * Which findings are cited, where and how often, and which are not cited. `readProposal` reads citations, `measureCoverage` computes
 * a `Coverage`, and `coverageJson`, `coverageMarkdown` and `coveragePage` write it.
 */

/** A report to measure coverage of. */
export interface CoveredReport {
  readonly report: Report;
  /** The path to show. Reports with the same path are one report. */
  readonly path: string;
}

/** A proposal with its citations. */
export interface CitingProposal {
  readonly path: string;
  readonly title?: string | undefined;
  /** Whether it is a Word document. The lines of its citations are then paragraphs. */
  readonly isWord?: true | undefined;
  /** In document order. Keys of other works do not count. */
  readonly citations: readonly ProposalCitation[];
}

export interface ProposalCitation {
  /** The key as written: `s4.h2`. */
  readonly key: string;
  /** Line and column count from 1, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** The heading above it. */
  readonly heading?: string | undefined;
  /** The citing sentence without citations in brackets. Empty if there is none. */
  readonly sentence: string;
  readonly resolution: Resolution;
}

export interface FindingCitation extends ProposalCitation {
  readonly proposal: ProposalCoverage;
}

/** A citation that matches nothing, or several findings. */
export interface UnresolvedCitation extends FindingCitation {
  readonly why: 'unresolved' | 'ambiguous';
  /** Suggested ids, or the ids that match, best first. */
  readonly candidates: readonly NearestId[];
}

/** Number of findings, number of cited findings, and number of their citations. */
export interface Tally {
  readonly findings: number;
  readonly cited: number;
  readonly citations: number;
}

/** The citations of a finding. */
export interface FindingCoverage {
  readonly target: FindingTarget;
  readonly kind: FindingKind;
  /** Unique in the coverage: `s4.h2`, or `tip2012:s4.h2` except in the first report. */
  readonly anchor: string;
  /** In the order of the proposals. */
  readonly cites: readonly FindingCitation[];
}

/** The citations of a day, and the tally of its sessions. */
export interface DayCoverage {
  readonly target: DayTarget;
  readonly anchor: string;
  /** Citations of the whole day. */
  readonly cites: readonly FindingCitation[];
  readonly tally: Tally;
}

/** A session or part, the executive summary, or the findings outside all of them. */
export interface SectionCoverage {
  readonly type: 'summary' | 'session' | 'part' | 'outside';
  /** Absent for the findings outside sessions and parts, which cannot be cited together. */
  readonly id?: string;
  readonly anchor: string;
  readonly title: string;
  readonly day?: DayCoverage;
  /** Citations of the whole session, part or summary. They do not count for its findings. */
  readonly cites: readonly FindingCitation[];
  /** In the order of the report. */
  readonly findings: readonly FindingCoverage[];
  readonly tally: Tally;
}

/** The tally of a kind of findings. */
export interface KindCoverage {
  readonly kind: FindingKind;
  readonly tally: Tally;
}

/** The tally of a speaker. A finding of two speakers counts for both. */
export interface SpeakerCoverage {
  readonly person: Person;
  readonly tally: Tally;
}

/** The tally of the speakers of an organization. Each finding counts once. */
export interface OrganizationCoverage {
  readonly name: string;
  readonly tally: Tally;
}

export interface ReportCoverage extends CoveredReport {
  readonly anchor: string;
  readonly title: string;
  /** Citations of the whole report. */
  readonly cites: readonly FindingCitation[];
  readonly tally: Tally;
  readonly days: readonly DayCoverage[];
  /** Each finding is in exactly one section. */
  readonly sections: readonly SectionCoverage[];
  /** Only kinds that the report has. */
  readonly kinds: readonly KindCoverage[];
  /** Speakers and organizations are in the order of the report. */
  readonly speakers: readonly SpeakerCoverage[];
  readonly organizations: readonly OrganizationCoverage[];
}

/** The number of citations in a proposal. */
export interface ProposalCoverage {
  readonly path: string;
  readonly title?: string | undefined;
  /** Whether it is a Word document. The lines of its citations are then paragraphs. */
  readonly isWord?: true | undefined;
  /** Unique among proposals: `proposal-1`. */
  readonly anchor: string;
  /** Number of different findings that it cites. */
  readonly findings: number;
  /** Number of citations of findings. */
  readonly citations: number;
  /** Number of citations of whole sessions, parts, days, summaries and reports. */
  readonly whole: number;
  readonly unresolved: number;
  readonly ambiguous: number;
}

/** The totals of all reports and proposals. */
export interface CoverageTotals extends Tally {
  readonly reports: number;
  readonly proposals: number;
  /** Number of citations of whole sessions, parts, days, summaries and reports. */
  readonly whole: number;
  readonly unresolved: number;
  readonly ambiguous: number;
}

/** Which findings are cited, where and how often. */
export interface Coverage {
  /** Translates titles and messages. */
  readonly say: Translate;
  readonly reports: readonly ReportCoverage[];
  readonly proposals: readonly ProposalCoverage[];
  /** In the order of the proposals. */
  readonly unresolvedCitations: readonly UnresolvedCitation[];
  readonly totals: CoverageTotals;
}
