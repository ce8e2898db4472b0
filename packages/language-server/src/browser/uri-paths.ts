/*
 * In a browser files may be anywhere (`vscode-vfs://github/…`): their scheme and authority are the first two names of their
 * paths here, and give the URI back.
 */

const URI = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(\/[^?#]*)$/i;

/** Undefined of what has no place in a folder. */
export function pathOfUri(uri: string): string | undefined {
  const [, scheme, authority, path] = URI.exec(uri) ?? [];
  if (scheme === undefined || authority === undefined || path === undefined) return undefined;
  try {
    const whole = `/${scheme}/${authority === '' ? NO_AUTHORITY : authority}${decodeURIComponent(path)}`;
    return whole.length > 1 && whole.endsWith('/') ? whole.slice(0, -1) : whole;
  } catch {
    return undefined;
  }
}

export function uriOfPath(path: string): string {
  const [, scheme = 'file', authority = NO_AUTHORITY, ...names] = path.split('/');
  const encoded = names.map((name) => encodeURIComponent(name).replace(KEPT, decodeURIComponent));
  return `${scheme}://${authority === NO_AUTHORITY ? '' : authority}/${encoded.join('/')}`;
}

const NO_AUTHORITY = '-';
/** As Node writes it. */
const KEPT = /%(?:3A|40|24|26|2B|2C|3B|3D)/g;
