import { nearest } from '../nearest-name.js';
import type { Files } from './files.js';

/**
 * Says that a file is not there, and which one beside it may be meant.
 *
 * @param path absolute
 * @param written as it was written
 */
export function missingFile(
  { paths, namesIn, say }: Pick<Files, 'paths' | 'namesIn' | 'say'>,
  path: string,
  written: string,
): string {
  // Node replaces bytes that are not UTF-8 by U+FFFD, and then does not find the file.
  if (written.includes('\uFFFD')) {
    return say`the name of “${written}” is not UTF-8, so it cannot be opened. Rename it`;
  }
  const name = paths.basename(path);
  const names = namesIn(paths.dirname(path));
  if (!names) return say`there is no file “${written}”: its folder does not exist`;
  const near = nearest(name, names) ?? nearest(stem(name), names.map(stem));
  const full = near === undefined ? undefined : (names.find((one) => one === near || stem(one) === near) ?? near);
  if (full === undefined || !written.endsWith(name)) return say`there is no file “${written}”`;
  return say`there is no file “${written}”. Did you mean “${written.slice(0, -name.length) + full}”?`;
}

function stem(name: string): string {
  return name.replace(/\.[^.]{1,20}$/, '');
}
