import { isBoundary } from './boundaries.js';

/** The pieces of a document that an edit did not change. */
export interface EditedRegion {
  /** The numbers of unchanged pieces at the start and at the end. */
  readonly kept: number;
  readonly keptAfter: number;
  /** The range between the unchanged pieces in the new document. */
  readonly start: number;
  readonly end: number;
}

/**
 * @param pieces the pieces of the document before the edit, cut at boundaries
 * @param fewest the minimum size of the region. A smaller one is extended to the previous piece, so that pieces do not become tiny.
 */
export function editedRegion(
  pieces: readonly { readonly text: string }[],
  before: string,
  markdown: string,
  fewest: number,
): EditedRegion {
  // Comparing slices of the two documents is much faster than comparing with a piece, whose encoding may differ.
  const isSame = (length: number, was: number, is: number): boolean =>
    before.slice(was, was + length) === markdown.slice(is, is + length);
  let kept = 0;
  let start = 0;
  while (kept < pieces.length && isSame(pieces[kept]!.text.length, start, start)) start += pieces[kept++]!.text.length;
  if (kept === pieces.length && start === markdown.length) return { kept, keptAfter: 0, start, end: start };
  // The last piece of a document can end anywhere.
  if (kept > 0 && kept === pieces.length) start -= pieces[--kept]!.text.length;
  let keptAfter = 0;
  let end = markdown.length;
  const lastChanged = (): string | undefined => pieces[pieces.length - 1 - keptAfter]?.text;
  for (let text = lastChanged(); text !== undefined && keptAfter < pieces.length - kept; text = lastChanged()) {
    if (
      end - text.length < start ||
      !isSame(text.length, before.length - markdown.length + end - text.length, end - text.length)
    )
      break;
    end -= text.length;
    keptAfter++;
  }
  while (keptAfter > 0 && !isBoundary(markdown, end)) {
    keptAfter--;
    end += lastChanged()!.length;
  }
  while (kept > 0 && (!isBoundary(markdown, start) || (end > start && end - start < fewest)))
    start -= pieces[--kept]!.text.length;
  return { kept, keptAfter, start, end };
}
