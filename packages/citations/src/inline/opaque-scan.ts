import type { HtmlTag } from './html-tag.js';
import { countBefore, MAX_PAIRS, type StepCounter } from './step-budget.js';

/** Reads elements that do not depend on their context: code, formulas, tags and commands. */
export interface Opaque extends StepCounter {
  readonly text: string;
  /** Whether the budget is used up. */
  readonly isExhausted: boolean;
  end: number;
  spend(): void;
  codeSpan(index: number): { readonly end: number } | undefined;
  formula(index: number): { readonly end: number } | undefined;
  tag(index: number): HtmlTag | undefined;
  latexEnd(index: number): number | undefined;
}

/** Brackets, and characters that start elements in which brackets are text. */
const significant = new Uint8Array(128);
for (const char of '[]\\`$<') significant[char.charCodeAt(0)] = 1;

/**
 * Finds the `]` of each `[`, and skips code, formulas and tags, in which brackets are text. It reads only as far as needed, and
 * continues from there after a block in the middle of the text.
 */
export class OpaqueScan {
  private at = 0;
  private pairs = new Map<number, number>();
  private open: number[] = [];
  /** The starts and ends of code, formulas and tags, in order. */
  private skippedStarts: number[] = [];
  private skippedEnds: number[] = [];

  /** Continues at `from`. Discards the earlier scan if it skipped `from` as part of code, a formula or a tag. */
  readOn(from: number): void {
    if (from < this.at && !this.isSkipped(from)) return;
    this.at = from;
    this.pairs = new Map();
    this.open = [];
    this.skippedStarts = [];
    this.skippedEnds = [];
  }

  /** The `]` of the `[` at `open`. */
  closing(source: Opaque, open: number): number | undefined {
    const { end } = source;
    source.end = source.text.length;
    while (this.at < source.end && !this.pairs.has(open)) this.step(source);
    source.end = end;
    return this.pairs.get(open);
  }

  private step(source: Opaque): void {
    const { text } = source;
    const start = this.at;
    let index = start;
    while (index < text.length && !isSignificant(text.charCodeAt(index))) index++;
    source.steps += index - start;
    this.at = index;
    if (index >= text.length) return;
    const code = text.charCodeAt(index);
    if (code === 91) this.open.push(index);
    else if (code === 93) {
      const open = this.open.pop();
      if (open !== undefined && this.pairs.size < MAX_PAIRS) this.pairs.set(open, index);
    }
    this.at = endOfOpaque(source, index);
    if (this.at === index + 1) return;
    this.skippedStarts.push(index);
    this.skippedEnds.push(this.at);
  }

  private isSkipped(place: number): boolean {
    const next = countBefore(this.skippedStarts, place);
    return next > 0 && this.skippedEnds[next - 1]! > place;
  }
}

function isSignificant(code: number): boolean {
  return code < 128 && significant[code] === 1;
}

/** The position after one character, or after an element that is not text. */
export function endOfOpaque(source: Opaque, index: number): number {
  source.spend();
  return opaqueEnd(source, index, source.text.charCodeAt(index)) ?? index + 1;
}

function opaqueEnd(source: Opaque, index: number, code: number): number | undefined {
  if (code === 92) return source.isExhausted ? index + 2 : (source.latexEnd(index) ?? index + 2);
  if (code === 96) return source.codeSpan(index)?.end;
  if (source.isExhausted) return undefined;
  if (code === 36) return source.formula(index)?.end;
  if (code === 60) {
    const tag = source.tag(index);
    return tag && !tag.block ? tag.end : undefined;
  }
  return undefined;
}
