import type { Paths } from './files/files.js';

/** A path with `/` between its names, on every system. */
export function toSlashPath({ sep }: Paths, path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** A path as a person in that directory would write it: relative, unless it leads far away. */
export function displayPath(paths: Paths, path: string, directory: string): string {
  const shown = toSlashPath(paths, paths.relative(directory, path));
  return shown.startsWith('../../../') || shown === '' ? toSlashPath(paths, path) : shown;
}
