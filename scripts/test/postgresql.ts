import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canInstall, install } from './debian.ts';
import { isExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

const VERSION = '17';
/** Debian creates and starts a database of its own unless this says otherwise. The tests start theirs in a temporary folder. */
const SETTINGS = '/etc/postgresql-common/createcluster.d';

/** The folder of PostgreSQL's programs: `POSTGRESQL_BIN`, or that of Debian's package. */
export function findPostgresql(): string | undefined {
  const folders = [process.env['POSTGRESQL_BIN'] ?? '', `/usr/lib/postgresql/${VERSION}/bin`];
  return folders.find((folder) => folder !== '' && isExecutable(join(folder, 'initdb')));
}

/** Installs Debian's PostgreSQL if possible, without a service. Otherwise reports that it is missing. */
export async function providePostgresql(): Promise<Outcome> {
  const found = findPostgresql();
  if (found !== undefined) return { passed: true, output: `PostgreSQL: ${found}\n` };
  if (!canInstall()) {
    const skipReason = `PostgreSQL is missing, so its tests are skipped. Install PostgreSQL ${VERSION}, or set POSTGRESQL_BIN to the folder of its programs.`;
    return { passed: true, output: `${skipReason}\n`, skipReason };
  }
  const file = join(SETTINGS, 'findings.conf');
  if (!existsSync(file)) {
    mkdirSync(SETTINGS, { recursive: true });
    writeFileSync(file, 'create_main_cluster = false\n');
  }
  const output = await install(`postgresql-${VERSION}`);
  const folder = findPostgresql();
  return folder === undefined
    ? { passed: false, output: `${output}Debian's PostgreSQL could not be installed.\n` }
    : { passed: true, output: `Installed Debian's PostgreSQL: ${folder}\n` };
}
