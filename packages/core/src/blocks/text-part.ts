import type { Prose, Run } from '../source/prose.js';
import { shiftMap, type SourceMap } from './source-map.js';

/** Words that are not in the text of a block: a note, or the caption of a picture. */
export interface Aside {
  readonly kind: 'caption' | 'references';
  readonly prose: Prose;
}

/** A comment of the Markdown, as its parser finds it. Offsets are in the source. */
export interface Comment {
  /** Without the marks and the white space at its ends. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A part of the repaired text, and what is found in it besides blocks. */
export interface TextPart {
  readonly text: string;
  readonly map: SourceMap;
  readonly asides: Aside[];
  readonly comments: Comment[];
}

/** The stretch of a part that is parsed by itself. */
export function sliceTextPart(part: TextPart, start: number, end: number): TextPart {
  return { ...part, text: part.text.slice(start, end), map: shiftMap(part.map, start) };
}

/** Adds the comment between two offsets of a part. */
export function addComment({ text, map, comments }: TextPart, start: number, end: number): void {
  const runs: Run[] = [];
  map.add(runs, 0, start, end);
  const [first] = runs;
  const last = runs.at(-1);
  if (first && last)
    comments.push({ text: commentText(text.slice(start, end)), start: first.from, end: last.from + last.size });
}

/** The words of `<!-- words -->`. */
export function commentText(comment: string): string {
  return comment.slice(4, comment.endsWith('-->') ? -3 : undefined).trim();
}
