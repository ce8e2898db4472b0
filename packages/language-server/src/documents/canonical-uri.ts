/**
 * One way to write a URI: clients encode more or less of it (`file:///c%3A/…`, `%C3%A9` or `é`), and what they open has to be
 * what is found on the disk. As Node's `pathToFileURL` writes it; what is no URI stays as it is.
 */
export function canonicalUri(uri: string): string {
  if (PLAIN.test(uri)) return uri;
  try {
    const url = new URL(uri);
    if (!uri.includes('://') || url.search !== '' || url.hash !== '') return uri;
    const path = url.pathname
      .split('/')
      .map((part) => encodePart(decodeURIComponent(part)))
      .join('/')
      .replace(/^\/([A-Z]):/, (_, drive: string) => `/${drive.toLowerCase()}:`);
    return `${url.protocol}//${url.host}${path}`;
  } catch {
    return uri;
  }
}

/** Most are written in the one way at once. */
const PLAIN = /^file:\/\/\/(?![A-Za-z](?::|%3A))[\w./-]*$/;

function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/%(?:3A|40|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
}
