import type { Problem } from '@findings/core';
import type { Translate, SourceText } from '@findings/core/text';
import type { CitationIndex } from './citation-index.js';
import type { ProposalContext } from './context.js';
import type { Proposal } from './proposal.js';
import type { ReportText } from './report-text.js';

/** What features ask about; nothing of it changes while one answers. */
export interface Workspace {
  /** A proposal that is open. */
  proposal(uri: string): Proposal | undefined;
  /** A report that some proposal may cite, or that is open. */
  report(uri: string): ReportText | undefined;
  /** All reports, each once, by URI. */
  reports(): readonly ReportText[];
  /** Any other text that was told: of every configuration and lock that holds for a proposal, open or not. */
  text(uri: string): string | undefined;
  /** What is wrong with a text that is neither proposal nor report, as whoever reads such texts says; empty where nothing is. */
  problems(uri: string): readonly Problem[];
  readonly index: CitationIndex;
  /** In which all is said that is said of it. */
  readonly say: Translate;
}

/** A workspace that is told what there is: by a server as its client edits and files change. */
export interface MutableWorkspace extends Workspace {
  /** Opens a proposal, or gives it other words or another context; it is in the index at once. */
  setProposal(uri: string, text: string, context: ProposalContext): Proposal;
  /** Takes in a proposal that is not open: it is read, checked, put into the index and forgotten. An open one stays as it is. */
  indexProposal(uri: string, text: string, context: ProposalContext): void;
  /** Closed, it stays in the index; removed, it is gone. */
  closeProposal(uri: string): void;
  removeProposal(uri: string): void;
  /**
   * @param text what the report was read from
   * @param library one that holds the report, and may hold others
   */
  setReport(uri: string, text: string | SourceText, report: ReportText['report'], library: ReportText['library']): void;
  removeReport(uri: string): void;
  /** Without a text its problems go, too. */
  setText(uri: string, text: string | undefined): void;
  /** Of a configuration, a lock or a bibliography: `packages/project` decides them. They replace those that were told before. */
  setProblems(uri: string, problems: readonly Problem[]): void;
}
