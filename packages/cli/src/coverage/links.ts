import { relative, resolve } from 'node:path';
import { toSlashPath } from '../files/display-path.js';

/**
 * Addresses of files as a page in `from` links them.
 *
 * @param directory what the files' paths are relative to
 */
export function linksRelativeTo(directory: string, from: string): (path: string, line?: number) => string | undefined {
  return (path, line) => {
    const way = toSlashPath(relative(from, resolve(directory, path)));
    // Each name by itself: what looks like a scheme, a query or a fragment is part of it. Another drive has no way to it.
    if (way === '' || /^[A-Za-z]:/.test(way)) return undefined;
    const address = way.split('/').map((name) => encoded(name));
    return `${address.join('/')}${line === undefined ? '' : `#L${line}`}`;
  };
}

/** Brackets too, which would end a link of Markdown. */
function encoded(name: string): string {
  const escaped = (each: string): string => `%${each.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[!'()*]/g, escaped);
}
