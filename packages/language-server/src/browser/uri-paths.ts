/*
 * In a browser files may be anywhere (`vscode-vfs://github/…`, `memfs:/…`): their scheme and authority are the first two
 * names of their paths here, and give the URI back.
 */

const URI = /^([a-z][a-z\d+.-]*):(\/\/[^/?#]*)?(\/[^?#]*)$/i;

/** In the place of an authority: of `memfs:/a.md`, and of `file:///a.md`, where it is empty. */
const NONE = '-';
const EMPTY = '--';

/** Undefined of what has no place in a folder. */
export function pathOfUri(uri: string): string | undefined {
  const [, scheme, authority, path] = URI.exec(uri) ?? [];
  if (scheme === undefined || path === undefined) return undefined;
  try {
    const place = authority === undefined ? NONE : authority.slice(2) || EMPTY;
    const whole = `/${scheme}/${place}${decodeURIComponent(path)}`;
    return whole.endsWith('/') ? whole.slice(0, -1) : whole;
  } catch {
    return undefined;
  }
}

export function uriOfPath(path: string): string {
  const [, scheme = 'file', place = NONE, ...names] = path.split('/');
  const encoded = names.map((name) => encodeURIComponent(name).replace(KEPT, decodeURIComponent));
  const authority = place === NONE ? '' : `//${place === EMPTY ? '' : place}`;
  return `${scheme}:${authority}/${encoded.join('/')}`;
}

/** As Node writes it. */
const KEPT = /%(?:3A|40|24|26|2B|2C|3B|3D)/g;
