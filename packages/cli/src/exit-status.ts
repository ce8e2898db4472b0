/**
 * The exit status of a command.
 *
 * - 0: no problems
 * - 1: problems found
 * - 2: the command could not be carried out, or not on every file
 * - 130: stopped with Ctrl-C
 */
export type ExitStatus = 0 | 1 | 2 | 130;

/** The exit status of a command that throws or is called with wrong arguments. */
export const FAILED = 2;

/** Unchecked files take precedence, because an incomplete check must not look like a list of all problems. */
export function exitStatus({ hasProblems, unchecked }: { hasProblems: boolean; unchecked: number }): ExitStatus {
  if (unchecked > 0) return FAILED;
  return hasProblems ? 1 : 0;
}
