import { Uri } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** So many at most are remembered; more than one answer names. */
const MOST = 200;

/**
 * Reads each address once: the hundreds of problems of a long proposal name a few pages and reports between them, and are
 * told anew at each key.
 */
export function createUriCache(): NonNullable<LanguageClientOptions['uriConverters']> {
  const known = new Map<string, Uri>();
  return {
    code2Protocol: (uri) => uri.toString(),
    protocol2Code: (address) => {
      let uri = known.get(address);
      if (!uri) {
        if (known.size === MOST) known.clear();
        known.set(address, (uri = Uri.parse(address)));
      }
      return uri;
    },
  };
}
