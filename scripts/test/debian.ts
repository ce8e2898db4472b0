import { existsSync, readFileSync } from 'node:fs';
import { run } from '../run-program.ts';

/** Whether Debian's packages can be installed here: on Debian, by root. */
export function canInstall(): boolean {
  return existsSync('/etc/debian_version') && readFileSync('/etc/os-release', 'utf8').includes('debian') && isRoot();
}

/** Installs packages of Debian. What was printed, for those who see that it did not work. */
export async function install(...packages: readonly string[]): Promise<string> {
  const attempt = () => apt('install', '--yes', '--no-install-recommends', ...packages);
  const first = await attempt();
  if (first.status === 0) return first.output;
  // The lists of packages are missing on a new machine, or older than the archive.
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
