import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER } from '../configuration.js';
import type { Configuration } from '../configuration.js';

/** The file of the index: next to the configuration, in a folder that Git ignores. */
export function indexPathOf({ directory }: Pick<Configuration, 'directory'>): string {
  return join(directory, INDEX_FOLDER, 'index.sqlite');
}

/** The address of the PostgreSQL database that has the index. `FINDINGS_DATABASE` overrides the configuration. */
export function databaseOf(configured: string | undefined): string | undefined {
  const { FINDINGS_DATABASE: address = configured } = process.env;
  return address === '' ? undefined : address;
}

/** Whether commands read an index, and not the reports. */
export function hasIndex(configuration: Pick<Configuration, 'database' | 'directory' | 'reports'>): boolean {
  if (configuration.database !== undefined) return true;
  return configuration.reports.length > 1 && existsSync(join(configuration.directory, INDEX_FOLDER));
}
