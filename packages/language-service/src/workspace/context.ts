import type { FailureReason } from '../results/client-results.js';
import type { Bibliography, DocumentProblem, Lock, Severities } from '@findings/check';
import type { Library } from '@findings/core/library';
import type { Span } from '@findings/core';

/** What holds for a proposal: worked out by whoever reads configurations. Two proposals for which the same holds share it. */
export interface Context {
  /** What it may cite; absent where its front matter or its configuration is wrong, and then nothing is checked. */
  readonly library?: Library | undefined;
  /** URI of each report's file, by the report's key. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whether the report is the one that comes with the tool. */
  readonly isShipped?: boolean | undefined;
  /** The configuration's file, which names the reports; absent where none holds. Its text is asked of the workspace. */
  readonly configUri?: string | undefined;
  /** What was pinned; absent where nothing is. */
  readonly lock?: Lock | undefined;
  /** Whether there is a lock that cannot be read: what hangs on it is not known, and nobody writes over it. */
  readonly isLockBroken?: boolean | undefined;
  /** Where the pins are kept, or would be. */
  readonly lockUri?: string | undefined;
  /** Other people's works. */
  readonly bibliography?: Bibliography | undefined;
}

/** A file that a proposal's front matter names: a report or a bibliography. */
export interface NamedFile {
  /** Of the path as written. */
  readonly span: Span;
  readonly uri: string;
}

/** What holds for one proposal alone. */
export interface ProposalContext {
  readonly context: Context;
  readonly severities: Severities;
  /** What is wrong with its front matter and with what that names; in document order. */
  readonly problems: readonly DocumentProblem[];
  /** Why nothing can be checked, where that is no fault of the proposal. */
  readonly failure?: FailureReason | undefined;
  /** In document order; those that are there. */
  readonly files?: readonly NamedFile[] | undefined;
}
