import { relative, sep } from 'node:path';

/** A path with `/` between its names, on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** A path as a person in that directory would write it: relative, unless it leads far away. */
export function shownPath(path: string, directory: string): string {
  const shown = slashed(relative(directory, path));
  return shown.startsWith('../../../') || shown === '' ? slashed(path) : shown;
}
