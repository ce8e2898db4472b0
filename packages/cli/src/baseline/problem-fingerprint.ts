import type { Problem } from '@findings/core';
import { createHash } from 'node:crypto';

/** The number of words before and after a problem that are part of its fingerprint. */
const CONTEXT_WORDS = 2;
/** The context is searched for words in this many UTF-16 code units. */
const CONTEXT_LENGTH = 80;
/** Of a longer problem, only this many UTF-16 code units at each end count. */
const MAX_LENGTH = 500;

const BLANK_LINE = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/;

/**
 * Identifies a problem in its document by its code, its words, and the words next to it in the same paragraph. The fingerprint
 * stays the same if the problem moves within the document, or the paragraph is wrapped differently.
 */
export function problemFingerprint(source: string, { code, span }: Problem): string {
  const { start, end } = span ? { start: span.start.offset, end: span.end.offset } : { start: 0, end: 0 };
  const before = source.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = source.slice(end, end + CONTEXT_LENGTH);
  const hash = createHash('sha256');
  for (const words of [
    wordsOf(source.slice(start, Math.min(end, start + MAX_LENGTH))),
    wordsOf(source.slice(Math.max(start, end - MAX_LENGTH), end)),
    wordsOf(before.split(BLANK_LINE).at(-1) ?? '').slice(-CONTEXT_WORDS),
    wordsOf(after.split(BLANK_LINE, 1)[0] ?? '').slice(0, CONTEXT_WORDS),
  ]) {
    const text = words.join(' ');
    // The length marks where the part ends, so that other parts cannot give the same hash.
    hash.update(`${text.length}:${text}`);
  }
  return `${code} ${hash.digest('hex').slice(0, 16)}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
