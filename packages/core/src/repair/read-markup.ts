import { frontMatterBlock } from '../source/front-matter-block.js';
import { applyEdits, type Edit } from './edits.js';
import { removeDivFences } from './fenced-divs.js';
import { convertHtml } from './html.js';
import type { Piece } from './repaired.js';
import { convertWiki } from './wiki.js';

/**
 * The backslash of `\\# Title`, as Google Docs writes a heading. Templates of Hugo and Jekyll and attributes of kramdown: instructions to a site
 * generator, not words of the report.
 */
const NO_WORDS =
  /^\\(?=#{1,6} \S)|\{\{[<%][\s\S]{0,2000}?[%>]\}\}|\{%[\s\S]{0,500}?%\}|(?<=\]\()\{\{[^{}\n]{0,300}\}\}|\{:[^{}\n]{0,200}\}/gmu;

/** A text with the places in the source of all that is the source's. */
export interface MappedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Raw HTML, templates and the markup of wikis as plain Markdown. */
export function plainMarkup(text: string): MappedText {
  const start = frontMatterBlock(text)?.end ?? 0;
  const edits = [
    ...withoutInstructions(text, start),
    ...removeDivFences(text, start),
    ...convertHtml(text, start),
    ...convertWiki(text, start),
  ];
  return applyEdits(text, edits);
}

function withoutInstructions(text: string, start: number): readonly Edit[] {
  return [...text.slice(start).matchAll(NO_WORDS)].map(({ 0: { length }, index }) => {
    const from = start + index;
    return { start: from, end: from + length, text: '' };
  });
}

/** Pieces of a text that was changed twice: `second` maps to the text of `first`. */
export function composePieces(first: readonly Piece[], second: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  for (const { at, length, from } of second) {
    while (index > 0 && first[index] && first[index]!.at > from) index--;
    while (index < first.length && first[index]!.at + first[index]!.length <= from) index++;
    for (let inner = index; inner < first.length && first[inner]!.at < from + length; inner++) {
      const piece = first[inner]!;
      const start = Math.max(from, piece.at);
      const end = Math.min(from + length, piece.at + piece.length);
      pieces.push({ at: at + start - from, length: end - start, from: piece.from + start - piece.at });
    }
  }
  return pieces;
}
