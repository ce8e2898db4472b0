import { canInstall, install } from './debian.ts';
import { findExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

/** Installs Debian's pre-commit where that can be done; elsewhere says that it is missing. */
export async function providePreCommit(): Promise<Outcome> {
  const found = findExecutable(['pre-commit']);
  if (found !== undefined) return { passed: true, output: `pre-commit: ${found}\n` };
  if (!canInstall()) {
    const leftOut = 'pre-commit is missing: the tests of our hook are left out. Install it with pip or your system.';
    return { passed: true, output: `${leftOut}\n`, leftOut };
  }
  const output = await install('pre-commit');
  return findExecutable(['pre-commit']) === undefined
    ? { passed: false, output: `${output}Debian's pre-commit could not be installed.\n` }
    : { passed: true, output: "Installed Debian's pre-commit.\n" };
}
