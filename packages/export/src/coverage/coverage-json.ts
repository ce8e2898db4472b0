import type { CoverageTotals, ProposalCoverage, Tally } from './coverage.js';
import type { FindingKind } from './finding-kind.js';

/*
 * The output of `findings coverage --format json`; `packages/cli/schema/coverage.json` is its schema. In version 1, fields may be
 * added but not renamed. Paths are relative to the working directory, with `/`.
 */

export interface CoverageJson {
  readonly version: 1;
  readonly totals: CoverageTotals;
  readonly reports: readonly ReportJson[];
  readonly proposals: readonly ProposalJson[];
  /** Citations that match nothing, or several findings. */
  readonly astray: readonly UnresolvedCitationJson[];
}

export interface ReportJson extends Tally {
  readonly key: string;
  readonly path: string;
  readonly title: string;
  /** Citations of the whole report. */
  readonly cites: readonly CiteJson[];
  readonly days: readonly DayJson[];
  readonly kinds: readonly (Tally & { readonly kind: FindingKind })[];
  /** A finding of two speakers counts for both, and likewise for organizations. */
  readonly speakers: readonly SpeakerJson[];
  readonly organizations: readonly (Tally & { readonly name: string })[];
  /** Each finding of the report is in exactly one section. */
  readonly sections: readonly SectionJson[];
}

export interface DayJson extends Tally {
  readonly id: string;
  readonly label: string;
  /** ISO 8601 date. */
  readonly date?: string;
  /** Citations of the whole day. */
  readonly cites: readonly CiteJson[];
}

export interface SpeakerJson extends Tally {
  readonly id: string;
  readonly name: string;
  readonly organizations: readonly string[];
}

/** A session or part, the summary, or the findings outside all of them. */
export interface SectionJson {
  readonly type: 'summary' | 'session' | 'part' | 'outside';
  readonly id?: string;
  readonly title: string;
  /** The id of its day. */
  readonly day?: string;
  /** Citations of the whole section. */
  readonly cites: readonly CiteJson[];
  /** Number of its findings. */
  readonly total: number;
  readonly cited: number;
  readonly citations: number;
  readonly findings: readonly FindingJson[];
}

export interface FindingJson {
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: string;
  /** Ids of people. */
  readonly speakers: readonly string[];
  readonly text: string;
  /** The page of the report as printed. */
  readonly page?: string;
  /** Line of the report, from 1. */
  readonly line?: number;
  readonly cites: readonly CiteJson[];
}

/** One citation of a proposal. */
export interface CiteJson {
  readonly path: string;
  /** Line and column count from 1, columns in UTF-16 code units. In a Word document, the line is the number of the paragraph. */
  readonly line: number;
  readonly column: number;
  /** The key as written. */
  readonly key: string;
  /** The heading above it. */
  readonly heading?: string;
  /** The citing sentence without citations in brackets. Empty if there is none. */
  readonly sentence: string;
}

export type ProposalJson = Omit<ProposalCoverage, 'anchor'>;

export interface UnresolvedCitationJson extends CiteJson {
  readonly why: 'unresolved' | 'ambiguous';
  /** Suggested ids, or the ids that match, best first. */
  readonly candidates: readonly string[];
}
