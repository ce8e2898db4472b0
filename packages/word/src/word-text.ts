import { partitionPoint } from '@findings/core/text';
import type { Inline, XmlRange } from './paragraph.js';
import type { Elsewhere } from './paragraph.js';

/** A stretch of the Markdown, of the plain text, and of the main part. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly textAt: number;
  readonly textLength: number;
  readonly range: Readonly<XmlRange>;
  readonly isAtomic: boolean;
  readonly elsewhere: Elsewhere | undefined;
}

/** Where words of the Markdown are in the document. */
export interface WordPlace {
  /** Offsets in the plain text. */
  readonly start: number;
  readonly end: number;
  /** Where a comment on them goes in the main part. */
  readonly range: Readonly<XmlRange>;
  /** Set if the comment cannot be on the words themselves. */
  readonly elsewhere?: Elsewhere | undefined;
}

/** Builds the Markdown and the plain text of a document, and records where each piece of them comes from. */
export class WordText {
  readonly #markdown: string[] = [];
  readonly #text: string[] = [];
  readonly #pieces: Piece[] = [];
  /** Set once the Markdown is finished. */
  #joined: string | undefined;
  #at = 0;
  #textAt = 0;

  /** Adds Markdown that is not in the document. */
  addMarkup(markdown: string): void {
    this.#markdown.push(markdown);
    this.#at += markdown.length;
  }

  /** Adds text that is not in the Markdown. */
  addText(text: string): void {
    this.#text.push(text);
    this.#textAt += text.length;
  }

  /** Adds a part of a piece of a paragraph. */
  add(
    { range, isAtomic }: Inline,
    markdown: string,
    text: string,
    offset: number,
    elsewhere: Elsewhere | undefined,
  ): void {
    this.#pieces.push({
      at: this.#at,
      length: markdown.length,
      textAt: this.#textAt,
      textLength: text.length,
      range: isAtomic || elsewhere ? range : { start: range.start + offset, end: range.start + offset + text.length },
      isAtomic,
      elsewhere,
    });
    this.addMarkup(markdown);
    this.addText(text);
  }

  get markdown(): string {
    return (this.#joined ??= this.#markdown.join(''));
  }

  get text(): string {
    return this.#text.join('');
  }

  /** Where a range of the finished Markdown is. Undefined if the document has no text at all. */
  locate(start: number, end: number): WordPlace | undefined {
    const pieces = this.#pieces;
    const first = partitionPoint(pieces.length, (index) => pieces[index]!.at + pieces[index]!.length <= start);
    const last = partitionPoint(pieces.length, (index) => pieces[index]!.at < end) - 1;
    // Added markup is not in the document, so the position of the text before it is used.
    const from = pieces[first <= last ? first : Math.max(0, first - 1)];
    const to = first <= last ? pieces[last]! : from;
    if (!from || !to) return undefined;
    let startIn = from.isAtomic ? 0 : clamp(start - from.at, from.length);
    let endIn = to.isAtomic ? to.length : clamp(end - to.at, to.length);
    if (from === to && startIn === endIn) {
      if (startIn > 0) startIn--;
      else endIn++;
    }
    if (this.#isInsidePair(from.at + startIn)) startIn--;
    if (this.#isInsidePair(to.at + endIn)) endIn++;
    return {
      start: from.textAt + startIn,
      end: to.textAt + (to.isAtomic ? to.textLength : endIn),
      range: {
        start: hasOneRange(from) ? from.range.start : from.range.start + startIn,
        end: hasOneRange(to) ? to.range.end : to.range.start + endIn,
      },
      elsewhere: from.elsewhere,
    };
  }

  /** Whether an offset of the Markdown is between the halves of a surrogate pair. */
  #isInsidePair(offset: number): boolean {
    return /^[\ud800-\udbff][\udc00-\udfff]/.test(this.markdown.slice(offset - 1, offset + 1));
  }
}

/** Whether all of its text has the same range in the XML. */
function hasOneRange({ isAtomic, elsewhere }: Piece): boolean {
  return isAtomic || elsewhere !== undefined;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}
