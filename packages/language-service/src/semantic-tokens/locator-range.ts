import { readLocator } from '@findings/citations';
import type { CitationItem } from '@findings/citations';

/** In UTF-16 code units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the locator of a citation stands, label included: `p. 9`. Absent where it is written otherwise than a reader
 * sees it, with markup in it or over two lines.
 *
 * @param bound where its suffix ends at the latest
 */
export function locatorPlace(markdown: string, { end, suffix }: CitationItem, bound: number): Stretch | undefined {
  if (suffix === '' || bound <= end) return undefined;
  const parts = readLocator(suffix);
  const words = suffix.slice(parts.start, parts.end).trim();
  if (parts.locator === undefined || words === '') return undefined;
  // No suffix is so much longer as written than as read that its locator would be further off.
  const at = markdown.slice(end, Math.min(bound, end + suffix.length + SLACK)).indexOf(words);
  return at < 0 ? undefined : { start: end + at, end: end + at + words.length };
}

const SLACK = 100;
