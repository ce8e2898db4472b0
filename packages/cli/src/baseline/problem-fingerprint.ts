import type { Problem } from '@findings/core';
import { createHash } from 'node:crypto';

/** Words to either side that tell a problem from others of its kind. */
const WORDS = 2;
/** UTF-16 code units in which they are looked for. */
const AROUND = 80;
/** …and of the problem itself, at each end. */
const WITHIN = 500;

/**
 * What a problem is known by: its code, its words, and the words next to it in its paragraph. It stays the same wherever the
 * problem moves to in its file, and however the paragraph is broken into lines.
 */
export function problemFingerprint(source: string, { code, span }: Problem): string {
  const { start, end } = span ? { start: span.start.offset, end: span.end.offset } : { start: 0, end: 0 };
  const before =
    source
      .slice(Math.max(0, start - AROUND), start)
      .split(BLANK_LINE)
      .at(-1) ?? '';
  const after = source.slice(end, end + AROUND).split(BLANK_LINE, 1)[0] ?? '';
  const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
  const hash = createHash('sha256');
  for (const part of [
    words(source.slice(start, Math.min(end, start + WITHIN))),
    words(source.slice(Math.max(start, end - WITHIN), end)),
    words(before).slice(-WORDS),
    words(after).slice(0, WORDS),
  ]) {
    // With its length before it no part can be taken for the end of another.
    const text = part.join(' ');
    hash.update(`${text.length}:${text}`);
  }
  return `${code} ${hash.digest('hex').slice(0, 16)}`;
}

const BLANK_LINE = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/;
