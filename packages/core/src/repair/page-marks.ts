import { partitionPoint } from '../source/binary-search.js';
import { frontMatterBlock } from '../source/front-matter-block.js';
import { fencedCode } from './fenced-code.js';
import type { PageMark, Piece } from './repaired.js';

const COMMENT = /(?<!\\)<!--\s*page(?:\s+([^<>\s][^<>]{0,40}?))?\s*-->/giu;
const PAGE = /^page(?:\s+(.{1,40}))?$/iu;

/** The comments `<!-- page 9 -->` of a text. */
export function readPageComments(text: string): readonly PageMark[] {
  const isCode = fencedCode(text);
  const start = frontMatterBlock(text)?.end ?? 0;
  return [...text.matchAll(COMMENT)]
    .filter(({ index }) => index >= start && !isCode(index))
    .map((match) => ({ at: match.index, page: match[1] }));
}

/** The same among the comments of a parsed text. */
export function pagesOf(comments: readonly { readonly text: string; readonly start: number }[]): readonly PageMark[] {
  return comments.flatMap(({ text, start }) => {
    const match = PAGE.exec(text);
    return match ? [{ at: start, page: match[1] }] : [];
  });
}

/** Marks of a text whose pieces are a source's, as marks of the source. Linear. */
export function marksInSource(marks: readonly PageMark[], pieces: readonly Piece[]): readonly PageMark[] {
  let index = 0;
  return marks.flatMap(({ at, page }) => {
    while (index < pieces.length && pieces[index]!.at + pieces[index]!.length <= at) index++;
    const piece = pieces[index];
    return piece ? [{ at: piece.from + Math.max(0, at - piece.at), page }] : [];
  });
}

/** The page at an offset. Marks are in order. */
export function pageFinder(marks: readonly PageMark[]): (offset: number) => string | undefined {
  return (offset) => {
    const next = partitionPoint(marks.length, (index) => marks[index]!.at <= offset);
    return marks[next - 1]?.page;
  };
}
