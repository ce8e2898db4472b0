import type { Problem } from '@findings/core';
import { createHash } from 'node:crypto';

/** UTF-16 code units to either side of a problem that tell it from others of its kind. */
const AROUND = 60;
/** …and of the problem itself. */
const WITHIN = 1000;

/**
 * Names the problems of one document so that they are known again when the lines above them have changed: by the code,
 * the words that are wrong, and the words beside them on their line. Of problems that are equal in all of it, the second
 * ends with `:2`.
 */
export function createProblemFingerprints(source: string): (problem: Problem) => string {
  const seen = new Map<string, number>();
  return ({ code, span }) => {
    const { start, end } = span ? { start: span.start.offset, end: span.end.offset } : { start: 0, end: 0 };
    const before = source.slice(Math.max(0, start - AROUND), start);
    const after = source.slice(end, end + AROUND);
    const hash = createHash('sha256');
    for (const part of [
      code,
      source.slice(start, Math.min(end, start + WITHIN)),
      before.slice(lastBreak(before) + 1),
      after.slice(0, firstBreak(after)),
    ]) {
      const words = part.replace(/\s+/g, ' ');
      // With its length before it no part can be taken for the end of another.
      hash.update(`${words.length}:${words}`);
    }
    const name = hash.digest('hex').slice(0, 16);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}:${count}`;
  };
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
}

function firstBreak(text: string): number {
  const at = text.search(/[\r\n]/);
  return at < 0 ? text.length : at;
}
