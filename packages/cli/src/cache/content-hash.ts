import { hash } from 'node:crypto';

/** A SHA-256 hash of the content, cut to 144 bits, which identify it in a cache. */
export function contentHash(content: Buffer | string): string {
  return hash('sha256', content, 'base64url').slice(0, 24);
}
