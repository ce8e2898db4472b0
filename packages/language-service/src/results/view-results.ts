import type { Severity, Span } from '@findings/core';
import type { Location, TargetReference, WorkspaceEdit } from './editor-results.js';

/* Results for views of a client: the outline of a proposal, and a finding in full. */

/** A heading of a proposal, or a citation under it. */
export interface OutlineItem {
  readonly kind: 'heading' | 'citation';
  /** The text of the heading, or what is cited, in words. */
  readonly label: string;
  /** The key of a citation, as written. */
  readonly key?: string;
  /** A heading with all text under it, or the key of a citation. */
  readonly span: Span;
  /** The heading itself. */
  readonly selection: Span;
  /** What is wrong under the heading, or with what the citation is to support. */
  readonly problems: readonly { readonly severity: Severity; readonly message: string }[];
  readonly children: readonly OutlineItem[];
}

/** A finding that can be read next. */
export interface ReadingLink {
  readonly finding: TargetReference;
  readonly label: string;
}

/** A citation that matches no finding, or several. */
export interface UnmatchedCitation {
  /** The key as written. */
  readonly key: string;
  readonly type: 'unresolved' | 'ambiguous';
  /** What is wrong, as the problems of the citation say it. Empty if their rules are off. */
  readonly message: string;
  /** Whether its report was removed, or not added yet. */
  readonly isReportMissing?: true;
  /** The findings that may be meant. */
  readonly choices: readonly { readonly title: string; readonly edit: WorkspaceEdit }[];
}

/** A finding, session or report in full, with what is around it in the report. All texts are plain. */
export interface Reading {
  readonly finding: TargetReference;
  /** `[@s4.h2]`. Absent if no id identifies it. */
  readonly citation?: string;
  /** Its speakers, or its own title. */
  readonly title: string;
  /** `Contribution 2`, `page 9`, the session, the day, the report. */
  readonly places: readonly string[];
  /** The page as printed. */
  readonly page?: string;
  readonly isDigest?: true;
  /** The words of a finding; a question has one entry for each turn. */
  readonly text: readonly { readonly label?: string; readonly text: string }[];
  /** The findings before and after it in its part. */
  readonly before?: ReadingLink;
  readonly after?: ReadingLink;
  /** What a session, part or report contains. */
  readonly contents: readonly ReadingLink[];
  /** Whether it is marked as checked, and whether its words have changed since. Absent if it cannot be marked. */
  readonly check?: 'checked' | 'changed' | 'unchecked';
  /** Whether the proposal cites it. */
  readonly isCited: boolean;
  readonly location: Location;
}
