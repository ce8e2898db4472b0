import { canInstall, install } from './debian.ts';
import { findExecutable, isExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser that is installed: `CHROMIUM`, or by its usual names. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'] ?? '';
  return isExecutable(named) ? named : findExecutable(commands, elsewhere);
}

/** Installs Debian's Chromium where that can be done; elsewhere says what is missing. */
export async function provideChromium(): Promise<Outcome> {
  const found = findChromium();
  if (found !== undefined) return { passed: true, output: `Chromium: ${found}\n` };
  if (!canInstall()) {
    const leftOut =
      'Chromium is missing: the browser tests are left out. Install Chromium or Chrome, or name one in CHROMIUM.';
    return { passed: true, output: `${leftOut}\n`, leftOut };
  }
  const output = await install('chromium');
  const browser = findChromium();
  return browser === undefined
    ? { passed: false, output: `${output}Debian's Chromium could not be installed.\n` }
    : { passed: true, output: `Installed Debian's Chromium: ${browser}\n` };
}
