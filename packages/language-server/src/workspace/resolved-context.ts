import type { Configuration, Failure, LoadedLibrary } from '@findings/project';
import type { ProposalContext } from '@findings/language-service';

/** What holds for a proposal, as the service and the session need it. */
export interface ResolvedContext {
  readonly proposal: ProposalContext;
  readonly configuration?: Configuration;
  readonly shelf?: LoadedLibrary;
  /** Why it cannot be checked. */
  readonly failure?: Failure;
  /** Why it cannot be compared with what was pinned; all else goes on. */
  readonly lockFailure?: Failure | undefined;
  /** Absolute paths of what it hangs on. */
  readonly dependencies: readonly string[];
  /** The text that may change it. */
  readonly head: string;
}

/** Whether a proposal names itself as its report, in its front matter: its configuration's reports are no proposals. */
export function isOwnReport({ shelf, configuration, head }: ResolvedContext, path: string): boolean {
  if (head === '' || !shelf || configuration?.reports.some((report) => report.path === path)) return false;
  return [...shelf.paths.values()].includes(path);
}

/** Whether the same can be cited, and counts the same. */
export function hasSameContext({ proposal: one }: ResolvedContext, { proposal: other }: ResolvedContext): boolean {
  return (
    one.context === other.context &&
    one.failure?.message === other.failure?.message &&
    JSON.stringify(one.severities) === JSON.stringify(other.severities)
  );
}
