import type { StepCounter } from '../inline/step-budget.js';
import { isDivEnd } from './div.js';
import type { FenceSearch } from './fence.js';
import { isBlankLine, type Lines } from './line-ranges.js';
import { readMarker } from './list-marker.js';

/** The lines that are read. */
interface ReadLines {
  readonly lines: Lines;
  readonly context: { readonly inList: boolean };
  readonly fences: FenceSearch;
}

/**
 * Finds where paragraphs end: at a blank line, at fenced code unless it closes a code span, in a list at a marker, and in a div at its end. The last result is
 * cached, since a block in the middle of a paragraph (`<div>`) splits it, and the end is searched for again after the block.
 */
export class ParagraphEnds {
  private last = { from: 0, end: 0, isInDiv: false };

  constructor(
    private readonly source: string,
    private readonly work: StepCounter,
  ) {}

  /** The line after the paragraph that starts with line `index`. */
  of({ lines, context, fences }: ReadLines, index: number, isInDiv: boolean): number {
    const { last, source } = this;
    if (last.isInDiv === isInDiv && last.from <= index && index < last.end) return last.end;
    const { starts, ends } = lines;
    const ticks = new OpenTicks();
    let line = index;
    for (; line < starts.length; line++) {
      const text = source.slice(starts[line], ends[line]);
      const hasTicks = text.includes('`');
      const fence = hasTicks ? /^[ \t]*(`{3,})/.exec(text)?.[1] : undefined;
      const isEnd =
        isBlankLine(source, lines, line) ||
        (context.inList && readMarker(source, starts[line]!, ends[line]!) !== undefined) ||
        (isInDiv && isDivEnd(source, starts[line]!, ends[line]!)) ||
        (fence !== undefined && !ticks.isOpen(fence.length) && fences.closing(line) !== undefined);
      if (isEnd && line > index) break;
      if (hasTicks) ticks.add(text);
    }
    this.work.steps += line - index;
    this.last = { from: index, end: line, isInDiv };
    return line;
  }
}

/** The runs of backticks in a paragraph that may have opened a code span. */
class OpenTicks {
  private readonly open = new Set<number>();

  add(text: string): void {
    for (const [{ length }] of text.matchAll(/`+/g)) if (!this.open.delete(length)) this.open.add(length);
  }

  /** Whether a run of this length would close a code span. */
  isOpen(length: number): boolean {
    return this.open.has(length);
  }
}
