/*
 * In a browser, files can have any scheme (`vscode-vfs://github/…`, `memfs:/…`). The scheme and the authority become the first
 * two names of the path, so that the path can be converted back.
 */

const URI = /^([a-z][a-z\d+.-]*):(\/\/[^/?#]*)?(\/[^?#]*)$/i;

/** Replace a missing authority (`memfs:/a.md`) and an empty one (`file:///a.md`). */
const NONE = '-';
const EMPTY = '--';

/** Undefined if the URI has no path in a folder. */
export function pathOfUri(uri: string): string | undefined {
  const [, scheme, authority, path] = URI.exec(uri) ?? [];
  if (scheme === undefined || path === undefined) return undefined;
  try {
    const host = authority === undefined ? NONE : authority.slice(2) || EMPTY;
    const full = `/${scheme}/${host}${decodeURIComponent(path)}`;
    return full.endsWith('/') ? full.slice(0, -1) : full;
  } catch {
    return undefined;
  }
}

export function uriOfPath(path: string): string {
  const [, scheme = 'file', host = NONE, ...names] = path.split('/');
  const encoded = names.map((name) => encodeURIComponent(name).replace(UNENCODED, decodeURIComponent));
  const authority = host === NONE ? '' : `//${host === EMPTY ? '' : host}`;
  return `${scheme}:${authority}/${encoded.join('/')}`;
}

/** Characters that Node does not encode. */
const UNENCODED = /%(?:3A|40|24|26|2B|2C|3B|3D)/g;
