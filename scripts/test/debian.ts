import { existsSync, readFileSync } from 'node:fs';
import { run } from '../run-program.ts';

/** Whether Debian packages can be installed: this is Debian, and the user is root. */
export function canInstall(): boolean {
  return existsSync('/etc/debian_version') && readFileSync('/etc/os-release', 'utf8').includes('debian') && isRoot();
}

/** Installs Debian packages. Returns the output, for the message if it fails. */
export async function install(...packages: readonly string[]): Promise<string> {
  const attempt = () => apt('install', '--yes', '--no-install-recommends', ...packages);
  const first = await attempt();
  if (first.status === 0) return first.output;
  // The package lists may be missing or out of date.
  const updated = await apt('update');
  return first.output + updated.output + (await attempt()).output;
}

function apt(...args: string[]) {
  return run('apt-get', ['--quiet', '--option', 'DPkg::Lock::Timeout=120', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
