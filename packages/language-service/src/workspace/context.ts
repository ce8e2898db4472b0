import type { Bibliography, DocumentProblem, Lock, Severities } from '@findings/check';
import type { Span } from '@findings/core';
import type { Library } from '@findings/core/library';
import { fileName } from '../paths.js';
import type { FailureReason, UnreadReport } from '../results/client-results.js';

/** Everything that applies to a proposal. Proposals with the same files share one context. */
export interface Context {
  /** Undefined if the front matter or the configuration has errors. Then the proposal is not checked. */
  readonly library?: Library | undefined;
  /** URI of each report's file, by the report's key. */
  readonly sources: ReadonlyMap<string, string>;
  /** The configuration that names the reports. */
  readonly configUri?: string | undefined;
  readonly lock?: Lock | undefined;
  /** Whether there is a lock that cannot be read. It is never overwritten. */
  readonly isLockBroken?: boolean | undefined;
  /** URI of the lock, which may not exist yet. */
  readonly lockUri?: string | undefined;
  readonly bibliography?: Bibliography | undefined;
}

/** A file that a proposal's front matter names: a report or a bibliography. */
export interface NamedFile {
  /** The range of the path. */
  readonly span: Span;
  readonly uri: string;
}

/** The context of one proposal. */
export interface ProposalContext {
  readonly context: Context;
  readonly severities: Severities;
  /** The problems of its front matter and of the files named there, in document order. */
  readonly problems: readonly DocumentProblem[];
  /** Why the proposal cannot be checked, if the reason is outside the proposal. */
  readonly failure?: FailureReason | undefined;
  /** The reports of its configuration that cannot be read. */
  readonly unread?: readonly UnreadReport[] | undefined;
  /** The existing files that its front matter names, in document order. */
  readonly files?: readonly NamedFile[] | undefined;
}

/** Why a proposal cannot be checked. Errors in its front matter count, too. */
export function failureOf({
  uri,
  context,
  problems,
  failure,
}: ProposalContext & { readonly uri: string }): FailureReason | undefined {
  const [first] = problems;
  if (failure || context.library || !first) return failure;
  return { message: first.message, place: { uri, span: first.span } };
}

/** Writes a message about a failure. Calls `sentence` if the failure is in a file. */
export function failureMessage(failure: FailureReason, sentence: (file: string, message: string) => string): string {
  const { message, place } = failure;
  return place ? sentence(fileName(place.uri), message) : message;
}
