import { nearest } from '../nearest.js';
import type { Files } from './files.js';

/**
 * Says that a file is not there, and which one beside it may be meant.
 *
 * @param path absolute
 * @param written as it was written
 */
export function missingFile(
  { paths, namesIn }: Pick<Files, 'paths' | 'namesIn'>,
  path: string,
  written: string,
): string {
  const name = paths.basename(path);
  const names = namesIn(paths.dirname(path));
  if (!names) return `there is no file “${written}”: its folder does not exist`;
  const near = nearest(name, names) ?? nearest(stem(name), names.map(stem));
  const full = near === undefined ? undefined : (names.find((one) => one === near || stem(one) === near) ?? near);
  const suggestion = full === undefined ? '' : `. Did you mean “${written.slice(0, -name.length)}${full}”?`;
  return `there is no file “${written}”${written.endsWith(name) ? suggestion : ''}`;
}

function stem(name: string): string {
  return name.replace(/\.[^.]{1,20}$/, '');
}
