import type { Pause } from '@findings/check/editor';
import type { Problem } from '@findings/core';
import type { Translate, SourceText } from '@findings/core/text';
import type { CitationIndex } from './citation-index.js';
import type { ProposalContext } from './context.js';
import type { Proposal } from './proposal.js';
import type { ReportText } from './report-text.js';

/** What features read. It does not change while a request is answered. */
export interface Workspace {
  /** An open proposal. */
  proposal(uri: string): Proposal | undefined;
  /** A report that is open, or that a proposal can cite. */
  report(uri: string): ReportText | undefined;
  /** All reports, sorted by URI. */
  reports(): readonly ReportText[];
  /** The text of a project file: every configuration and lock that applies to a proposal. */
  text(uri: string): string | undefined;
  /** The problems of a project file. */
  problems(uri: string): readonly Problem[];
  readonly index: CitationIndex;
  /** The translate function of all texts for users. */
  readonly say: Translate;
}

/** A workspace that a server updates when documents and files change. */
export interface MutableWorkspace extends Workspace {
  /** Opens a proposal, or replaces its text and context. */
  setProposal(uri: string, text: string, context: ProposalContext): Proposal;
  /**
   * Indexes a proposal that is not open, and releases its text. Does nothing if the proposal is open.
   *
   * @param pause called in a long check
   * @returns a promise for the end of a check that was paused
   */
  indexProposal(uri: string, text: string, context: ProposalContext, pause?: Pause): Promise<void> | undefined;
  /** Closes a proposal. It stays in the index. */
  closeProposal(uri: string): void;
  /** Removes a proposal, also from the index. */
  removeProposal(uri: string): void;
  /**
   * @param text the source from which the report was parsed
   * @param library a library that contains the report, and possibly others
   */
  setReport(uri: string, text: string | SourceText, report: ReportText['report'], library: ReportText['library']): void;
  removeReport(uri: string): void;
  /** Sets the text of a project file. Without a text, removes the file and its problems. */
  setText(uri: string, text: string | undefined): void;
  /** Replaces the problems of a configuration, a lock or a bibliography. */
  setProblems(uri: string, problems: readonly Problem[]): void;
}
