import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nearest } from '../nearest.js';

/**
 * Says that a file is not there, and which one beside it may be meant.
 *
 * @param path absolute
 * @param written as it was written
 */
export function missingFile(path: string, written: string): string {
  const name = basename(path);
  const folder = dirname(path);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return `there is no file “${written}”: its folder does not exist`;
  }
  const near = nearest(name, names) ?? nearest(stem(name), names.map(stem));
  const full = near === undefined ? undefined : (names.find((one) => one === near || stem(one) === near) ?? near);
  const suggestion = full === undefined ? '' : `. Did you mean “${written.slice(0, -name.length)}${full}”?`;
  return `there is no file “${written}”${written.endsWith(name) ? suggestion : ''}`;
}

function stem(name: string): string {
  return name.replace(/\.[^.]{1,20}$/, '');
}
