import { canInstall, install } from './debian.ts';
import { findExecutable, isExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

/** A Neovim that is installed: `NEOVIM`, or in `PATH`. */
export function findNeovim(): string | undefined {
  const named = process.env['NEOVIM'] ?? '';
  return isExecutable(named) ? named : findExecutable(['nvim']);
}

/** Installs Debian's Neovim where that can be done; elsewhere says what is missing. */
export async function provideNeovim(): Promise<Outcome> {
  const found = findNeovim();
  if (found !== undefined) return { passed: true, output: `Neovim: ${found}\n` };
  if (!canInstall()) {
    const leftOut = 'Neovim is missing: its tests are left out. Install Neovim 0.10 or later, or name one in NEOVIM.';
    return { passed: true, output: `${leftOut}\n`, leftOut };
  }
  const output = await install('neovim');
  const editor = findNeovim();
  return editor === undefined
    ? { passed: false, output: `${output}Debian's Neovim could not be installed.\n` }
    : { passed: true, output: `Installed Debian's Neovim: ${editor}\n` };
}
