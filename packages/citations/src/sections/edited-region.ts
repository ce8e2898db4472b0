import { isBoundary } from './boundaries.js';

/** What is left of a document's pieces after an edit. */
export interface EditedRegion {
  /** So many pieces at the start, and so many at the end, are as they were. */
  readonly kept: number;
  readonly keptBehind: number;
  /** What is between them now. */
  readonly start: number;
  readonly end: number;
}

/**
 * @param pieces of the document before, cut at boundaries
 * @param fewest a region with less is cut anew together with what stands before it: pieces do not crumble under many edits
 */
export function editedRegion(
  pieces: readonly { readonly text: string }[],
  markdown: string,
  fewest: number,
): EditedRegion {
  let kept = 0;
  let start = 0;
  while (kept < pieces.length && stands(pieces[kept]!.text, markdown, start)) start += pieces[kept++]!.text.length;
  if (kept === pieces.length && start === markdown.length) return { kept, keptBehind: 0, start, end: start };
  // The last piece of a document may end anywhere.
  if (kept > 0 && kept === pieces.length) start -= pieces[--kept]!.text.length;
  let keptBehind = 0;
  let end = markdown.length;
  const behind = (): string | undefined => pieces[pieces.length - 1 - keptBehind]?.text;
  for (let text = behind(); text !== undefined && keptBehind < pieces.length - kept; text = behind()) {
    if (end - text.length < start || !stands(text, markdown, end - text.length)) break;
    end -= text.length;
    keptBehind++;
  }
  while (keptBehind > 0 && !isBoundary(markdown, end)) {
    keptBehind--;
    end += behind()!.length;
  }
  while (kept > 0 && (!isBoundary(markdown, start) || (end > start && end - start < fewest)))
    start -= pieces[--kept]!.text.length;
  return { kept, keptBehind, start, end };
}

/** Comparing a slice is many times faster than `startsWith`. */
function stands(text: string, markdown: string, at: number): boolean {
  return markdown.slice(at, at + text.length) === text;
}
