import { canInstall, install } from './debian.ts';
import { findExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

/** The installed Pandoc, as the extension finds it. */
export function findPandoc(): string | undefined {
  return findExecutable(['pandoc']);
}

/** Installs Debian's Pandoc if possible. Otherwise reports that it is missing. */
export async function providePandoc(): Promise<Outcome> {
  const found = findPandoc();
  if (found !== undefined) return { passed: true, output: `Pandoc: ${found}\n` };
  if (!canInstall()) {
    const skipReason = 'Pandoc is missing, so the tests of exported proposals are skipped. Install Pandoc.';
    return { passed: true, output: `${skipReason}\n`, skipReason };
  }
  const output = await install('pandoc');
  const pandoc = findPandoc();
  return pandoc === undefined
    ? { passed: false, output: `${output}Debian's Pandoc could not be installed.\n` }
    : { passed: true, output: `Installed Debian's Pandoc: ${pandoc}\n` };
}
