import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join, relative, isAbsolute, sep } from 'node:path';
import { CONFIG_NAME } from '../configuration-loader.js';
import { Failure } from '../failure.js';

/** The file that a write to a path changes. */
export interface Destination {
  /** Absolute, with all links resolved. */
  readonly path: string;
  /** Undefined if the file does not exist. */
  readonly stats?: Stats;
}

const WRITE_BITS = 0o222;

/**
 * Follows links, and refuses everything but a writable regular file. A repository is not trusted, so a link in it must not make
 * a command write outside the repository.
 *
 * @param displayName the path as the user knows it, for messages
 * @throws Failure
 */
export function destinationOf(path: string, displayName: string): Destination {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats && lstatSync(path, { throwIfNoEntry: false })) {
    throw new Failure(
      `“${displayName}” is a link to a file that does not exist. Delete the link, or create that file.`,
    );
  }
  if (!stats) {
    refuseOutside(path, realFolder(dirname(path)), displayName);
    return { path };
  }
  if (!stats.isFile()) throw new Failure(`“${displayName}” is a ${kindOf(stats)}, but a file is needed.`);
  const real = realpathSync(path);
  refuseOutside(path, real, displayName);
  // A rename would replace a read-only file.
  if ((stats.mode & WRITE_BITS) === 0) throw new Failure(`“${displayName}” is read-only. It was not changed.`);
  return { path: real, stats };
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'folder';
  if (stats.isFIFO()) return 'named pipe';
  if (stats.isSocket()) return 'socket';
  return 'device';
}

/** The nearest folder that exists, with links resolved. */
function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = dirname(folder);
  return parent === folder ? folder : realFolder(parent);
}

/** Refuses a path outside the root around each of its links. A linked folder may be a repository of its own. */
function refuseOutside(path: string, real: string, displayName: string): void {
  const workingDirectory = realpathSync(process.cwd());
  for (const link of linksIn(path)) {
    const folder = realpathSync(dirname(link));
    const repository = findRoot(folder, '.git') ?? findRoot(folder, CONFIG_NAME);
    const root = repository ?? (isWithin(workingDirectory, folder) ? workingDirectory : undefined);
    if (root === undefined || isWithin(root, real)) continue;
    throw new Failure(
      `“${displayName}” was not written: a link leads out of the repository, to “${real}”. If you want that, use the path of the target.`,
    );
  }
}

/** The parts of a path that are links, from the last to the first. */
function linksIn(path: string): string[] {
  const links: string[] = [];
  for (let part = path; part !== dirname(part); part = dirname(part)) {
    if (lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink()) links.push(part);
  }
  return links;
}

/** The nearest folder, in or above this one, that has an entry of that name. */
function findRoot(folder: string, entry: string): string | undefined {
  if (existsSync(join(folder, entry))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRoot(parent, entry);
}

function isWithin(root: string, path: string): boolean {
  const relativePath = relative(root, path);
  return relativePath !== '..' && !relativePath.startsWith(`..${sep}`) && !isAbsolute(relativePath);
}
