import * as crypto from 'node:crypto';

/** Tells contents apart: SHA-256, cut to what no accident makes equal. */
export function digest(content: Buffer | string): string {
  return sha256(content).slice(0, 24);
}

/** In one call where Node has it (from 20.12 on): of a small file that is half of the time. */
const sha256: (content: Buffer | string) => string =
  typeof crypto.hash === 'function'
    ? (content) => crypto.hash('sha256', content, 'base64url')
    : (content) => crypto.createHash('sha256').update(content).digest('base64url');
