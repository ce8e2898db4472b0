import type { FindingKind } from './finding-kind.js';

/*
 * What `findings coverage --format json` writes; `packages/cli/schema/coverage.json` says the same. Fields may be added,
 * never renamed while the version is 1. Paths are relative to the working directory, with `/`.
 */

export interface CoverageJson {
  readonly version: 1;
  readonly totals: TallyJson & {
    readonly reports: number;
    readonly proposals: number;
    /** Citations of a session, a day, a summary or a report as a whole. */
    readonly whole: number;
    readonly unresolved: number;
    readonly ambiguous: number;
  };
  readonly reports: readonly ReportJson[];
  readonly proposals: readonly ProposalJson[];
  /** Citations that name nothing, or several findings: `findings check` says more. */
  readonly astray: readonly UnresolvedCitationJson[];
}

/** How many findings there are, how many of them are cited, and how often they are cited together. */
export interface TallyJson {
  readonly findings: number;
  readonly cited: number;
  readonly citations: number;
}

export interface ReportJson extends TallyJson {
  readonly key: string;
  readonly path: string;
  readonly title: string;
  /** Of the report as a whole. */
  readonly cites: readonly CiteJson[];
  readonly days: readonly DayJson[];
  readonly kinds: readonly (TallyJson & { readonly kind: FindingKind })[];
  /** A finding of two speakers counts for both, and likewise for organizations. */
  readonly speakers: readonly SpeakerJson[];
  readonly organizations: readonly (TallyJson & { readonly name: string })[];
  /** Each finding of the report is in exactly one of them. */
  readonly sections: readonly SectionJson[];
}

export interface DayJson extends TallyJson {
  readonly id: string;
  readonly label: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Of the day as a whole. */
  readonly cites: readonly CiteJson[];
}

export interface SpeakerJson extends TallyJson {
  readonly id: string;
  readonly name: string;
  readonly organizations: readonly string[];
}

/** A session, the summary, or what stands outside any session. */
export interface SectionJson {
  readonly type: 'summary' | 'session' | 'outside';
  readonly id?: string;
  readonly title: string;
  /** Id of the day. */
  readonly day?: string;
  /** Of the section as a whole. */
  readonly cites: readonly CiteJson[];
  /** How many findings it has. */
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
  /** Of the report, 1-based. */
  readonly line?: number;
  readonly cites: readonly CiteJson[];
}

/** One citation of a proposal. */
export interface CiteJson {
  readonly path: string;
  /** 1-based, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** As written. */
  readonly key: string;
  /** The heading that it stands under. */
  readonly heading?: string;
  /** The sentence that cites, without its bracketed citations; empty where there is none. */
  readonly sentence: string;
}

export interface ProposalJson {
  readonly path: string;
  readonly title?: string;
  /** How many different findings it cites. */
  readonly findings: number;
  readonly citations: number;
  readonly whole: number;
  readonly unresolved: number;
  readonly ambiguous: number;
}

export interface UnresolvedCitationJson extends CiteJson {
  readonly why: 'unresolved' | 'ambiguous';
  /** The ids that are suggested, or that it may mean, best first. */
  readonly candidates: readonly string[];
}
