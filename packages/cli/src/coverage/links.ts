import { relative, resolve } from 'node:path';
import { toSlashPath } from '../files/display-path.js';

/**
 * Returns a function for the links of a page to files.
 *
 * @param directory the folder that the files' paths are relative to
 * @param from the folder of the page
 */
export function linksRelativeTo(directory: string, from: string): (path: string, line?: number) => string | undefined {
  return (path, line) => {
    const target = toSlashPath(relative(from, resolve(directory, path)));
    // A path on another drive cannot be relative.
    if (target === '' || /^[A-Za-z]:/.test(target)) return undefined;
    // Names are encoded one by one, so that they are not read as a scheme, query or fragment.
    const names = target.split('/').map((name) => encodeName(name));
    return `${names.join('/')}${line === undefined ? '' : `#L${line}`}`;
  };
}

/** Also encodes brackets, which would end a Markdown link. */
function encodeName(name: string): string {
  const percentEncode = (each: string): string => `%${each.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[!'()*]/g, percentEncode);
}
