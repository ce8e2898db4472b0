import { canInstall, install } from './debian.ts';
import { findExecutable, isExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

/** The installed Neovim: the file in `NEOVIM`, or `nvim` in `PATH`. */
export function findNeovim(): string | undefined {
  const named = process.env['NEOVIM'] ?? '';
  return isExecutable(named) ? named : findExecutable(['nvim']);
}

/** Installs Debian's Neovim if possible. Otherwise reports that it is missing. */
export async function provideNeovim(): Promise<Outcome> {
  const found = findNeovim();
  if (found !== undefined) return { passed: true, output: `Neovim: ${found}\n` };
  if (!canInstall()) {
    const skipReason =
      'Neovim is missing, so its tests are skipped. Install Neovim 0.10 or later, or set NEOVIM to its path.';
    return { passed: true, output: `${skipReason}\n`, skipReason };
  }
  const output = await install('neovim');
  const editor = findNeovim();
  return editor === undefined
    ? { passed: false, output: `${output}Debian's Neovim could not be installed.\n` }
    : { passed: true, output: `Installed Debian's Neovim: ${editor}\n` };
}
