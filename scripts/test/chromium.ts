import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../run-program.ts';
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
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((name) => join(folder, name)));
  return [process.env['CHROMIUM'] ?? '', ...inPath, ...elsewhere].find(isExecutable);
}

/** Installs Debian's Chromium where that can be done; elsewhere says what is missing. */
export async function provideChromium(): Promise<Outcome> {
  const found = findChromium();
  if (found !== undefined) return { passed: true, output: `Chromium: ${found}\n` };
  if (!isDebian() || process.getuid?.() !== 0) {
    const leftOut =
      'Chromium is missing: the browser tests are left out. Install Chromium or Chrome, or name one in CHROMIUM.';
    return { passed: true, output: `${leftOut}\n`, leftOut };
  }
  const install = () => apt('install', '--yes', '--no-install-recommends', 'chromium');
  let output = '';
  let last = await install();
  if (last.status !== 0) {
    // The lists of packages are missing on a new machine, or older than the archive.
    output += last.output + (await apt('update')).output;
    last = await install();
  }
  output += last.output;
  const browser = findChromium();
  return browser === undefined
    ? { passed: false, output: `${output}Debian's Chromium could not be installed.\n` }
    : { passed: true, output: `Installed Debian's Chromium: ${browser}\n` };
}

function apt(...args: string[]) {
  return run('apt-get', ['--quiet', '--option', 'DPkg::Lock::Timeout=120', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && readFileSync('/etc/os-release', 'utf8').includes('debian');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
