import { canInstall, install } from './debian.ts';
import { findExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

/** Installs Debian's pre-commit if possible. Otherwise reports that it is missing. */
export async function providePreCommit(): Promise<Outcome> {
  const found = findExecutable(['pre-commit']);
  if (found !== undefined) return { passed: true, output: `pre-commit: ${found}\n` };
  if (!canInstall()) {
    const skipReason =
      'pre-commit is missing, so the tests of the hook are skipped. Install it with pip or your system.';
    return { passed: true, output: `${skipReason}\n`, skipReason };
  }
  const output = await install('pre-commit');
  return findExecutable(['pre-commit']) === undefined
    ? { passed: false, output: `${output}Debian's pre-commit could not be installed.\n` }
    : { passed: true, output: "Installed Debian's pre-commit.\n" };
}
