import { canInstall, install } from './debian.ts';
import { findExecutable, isExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const files = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The installed browser: the file in `CHROMIUM`, or one with a usual name. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'] ?? '';
  return isExecutable(named) ? named : findExecutable(commands, files);
}

/** Installs Debian's Chromium if possible. Otherwise reports that it is missing. */
export async function provideChromium(): Promise<Outcome> {
  const found = findChromium();
  if (found !== undefined) return { passed: true, output: `Chromium: ${found}\n` };
  if (!canInstall()) {
    const skipReason =
      'Chromium is missing, so the browser tests are skipped. Install Chromium or Chrome, or set CHROMIUM to its path.';
    return { passed: true, output: `${skipReason}\n`, skipReason };
  }
  const output = await install('chromium');
  const browser = findChromium();
  return browser === undefined
    ? { passed: false, output: `${output}Debian's Chromium could not be installed.\n` }
    : { passed: true, output: `Installed Debian's Chromium: ${browser}\n` };
}
