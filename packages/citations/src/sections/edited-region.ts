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
 * @param pieces of the document `before`, cut at boundaries
 * @param fewest a region with less is cut anew together with what stands before it: pieces do not crumble under many edits
 */
export function editedRegion(
  pieces: readonly { readonly text: string }[],
  before: string,
  markdown: string,
  fewest: number,
): EditedRegion {
  // Slices of two documents are compared many times faster than a piece, which may be kept in fewer bytes a character.
  const isSame = (length: number, was: number, is: number): boolean =>
    before.slice(was, was + length) === markdown.slice(is, is + length);
  let kept = 0;
  let start = 0;
  while (kept < pieces.length && isSame(pieces[kept]!.text.length, start, start)) start += pieces[kept++]!.text.length;
  if (kept === pieces.length && start === markdown.length) return { kept, keptBehind: 0, start, end: start };
  // The last piece of a document may end anywhere.
  if (kept > 0 && kept === pieces.length) start -= pieces[--kept]!.text.length;
  let keptBehind = 0;
  let end = markdown.length;
  const behind = (): string | undefined => pieces[pieces.length - 1 - keptBehind]?.text;
  for (let text = behind(); text !== undefined && keptBehind < pieces.length - kept; text = behind()) {
    if (
      end - text.length < start ||
      !isSame(text.length, before.length - markdown.length + end - text.length, end - text.length)
    )
      break;
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
