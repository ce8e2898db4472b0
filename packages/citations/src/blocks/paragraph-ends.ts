import type { InlineReader } from '../inline/inline-reader.js';
import { countBefore } from '../inline/step-budget.js';
import { isDivEnd } from './div.js';
import type { FenceSearch } from './fence.js';
import { CachedText } from './text-cache.js';
import { textStart, type Lines } from './line-ranges.js';
import { readMarker } from './list-marker.js';

/** The lines that are read, with cached facts about them. */
interface ReadLines {
  readonly lines: Lines;
  readonly context: { readonly inList: boolean };
  readonly fences: FenceSearch;
}

/** The lines of a paragraph, and the lines that may end it earlier. */
interface Stretch {
  readonly lines: Lines;
  readonly from: number;
  /** The blank line or list marker that always ends it. */
  readonly end: number;
  /** Lines that start fenced code, unless they are part of a code span, a formula or a tag. */
  readonly fences: number[];
  /** Lines that may start fenced code, last first. */
  readonly mayBeFences: number[];
  /** Lines that end a div, if one is open. */
  readonly divEnds: readonly number[];
  text: CachedText | undefined;
}

/**
 * Finds where paragraphs end. A block in the middle of a paragraph (`<div>`) splits it, and the end is searched for again after
 * the block. Results are cached, so that each line is read once.
 */
export class ParagraphEnds {
  private last: Stretch | undefined;

  constructor(
    private readonly source: string,
    private readonly reader: InlineReader,
  ) {}

  /**
   * A blank line ends a paragraph. So does fenced code or the end of a div, unless a code span is open there.
   *
   * @param isInDiv called only if a line may end a div
   * @returns the line after the paragraph that starts with line `index`
   */
  of(position: ReadLines, index: number, isInDiv: () => boolean): number {
    const { lines } = position;
    const { last } = this;
    const isKnown = last?.lines === lines && last.from <= index && index < last.end;
    const stretch = isKnown ? last : (this.last = this.stretchFrom(position, index));
    const { divEnds } = stretch;
    const isOpaque = (line: number): boolean => this.isOpaque(stretch, index, line);
    const fence = this.fence(position, stretch, index, isOpaque);
    if (divEnds.length === 0 || !isInDiv()) return fence;
    for (let next = countBefore(divEnds, index + 1); next < divEnds.length && divEnds[next]! < fence; next++) {
      if (!isOpaque(divEnds[next]!)) return divEnds[next]!;
    }
    return fence;
  }

  private stretchFrom({ lines, context }: ReadLines, from: number): Stretch {
    const { source } = this;
    const { starts, ends } = lines;
    const mayBeFences: number[] = [];
    const divEnds: number[] = [];
    let end = from + 1;
    for (; end < starts.length; end++) {
      const text = textStart(source, starts[end]!, ends[end]!);
      if (text === ends[end]! || (context.inList && readMarker(source, starts[end]!, ends[end]!))) break;
      if (source.startsWith('```', text)) mayBeFences.push(end);
      else if (isDivEnd(source, starts[end]!, ends[end]!)) divEnds.push(end);
    }
    this.reader.steps += end - from;
    return { lines, from, end, fences: [], mayBeFences: mayBeFences.reverse(), divEnds, text: undefined };
  }

  /** The first fenced code after line `index`, or the end of the paragraph if there is none. */
  private fence(
    { fences: search }: ReadLines,
    { end, fences, mayBeFences }: Stretch,
    index: number,
    isOpaque: (line: number) => boolean,
  ): number {
    // The cost of this search depends on the document, so it does not count towards the paragraph's budget.
    const isClosed = (line: number): boolean => this.reader.withoutBudget(() => search.closing(line)) !== undefined;
    for (let next = countBefore(fences, index + 1); next < fences.length; next++) {
      if (!isOpaque(fences[next]!)) return fences[next]!;
    }
    for (let line = mayBeFences.pop(); line !== undefined; line = mayBeFences.pop()) {
      if (line <= index || !isClosed(line)) continue;
      fences.push(line);
      if (!isOpaque(line)) return line;
    }
    return end;
  }

  /** Whether code, a formula or a tag of the paragraph that starts with line `index` continues in line `line`. */
  private isOpaque(stretch: Stretch, index: number, line: number): boolean {
    const { lines, end } = stretch;
    const text = (stretch.text ??= new CachedText(this.source, lines, index, end));
    const from = text.offsetOf(lines, index, end);
    return from !== undefined && this.reader.isOpaque(text.index, from, text.lineStart(lines, line));
  }
}
