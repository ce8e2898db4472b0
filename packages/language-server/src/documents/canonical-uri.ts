/**
 * Converts a URI to the form of Node's `pathToFileURL`. Clients encode different characters (`file:///c%3A/…`, `%C3%A9` or
 * `é`), and an opened document must have the same URI as its file. Other strings are returned unchanged.
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

/** Most URIs are in this form already. */
const PLAIN = /^file:\/\/\/(?![A-Za-z](?::|%3A))[\w./-]*$/;

function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/%(?:3A|40|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
}
