import { isHiddenElement } from '../inline/hidden.js';
import { opensBlock, readHtmlTag, type HtmlTag } from '../inline/html-tag.js';
import { environmentName } from '../inline/latex.js';
import { firstAtOrAfter, type StepCounter } from '../inline/step-budget.js';
import { cutLine, indentation, type Lines } from './line-ranges.js';
import type { OpenTags } from './open-tags.js';

const verbatimNames = new Set(['pre', 'script', 'style', 'textarea']);

/**
 * Reads raw blocks: HTML tags, and text between two tags that is not Markdown. The closing tags of each kind are found in one pass, so
 * that many unclosed tags do not take quadratic time.
 */
export class RawBlocks {
  /** The end of the current lines. Tags and comments cannot continue after their list item or quotation. */
  limit: number;
  /** Readers do not see the text before this offset, because it is in an element that is not shown. */
  private hiddenTo = 0;
  /** The outermost `<blockquote>` that was read last. */
  private quotation = { start: 0, end: 0 };
  private readonly pairs = new Map<string, ReadonlyMap<number, number>>();
  private environments: ReadonlyMap<number, number> | undefined;
  private lastAngle: number | undefined;
  private comments: readonly number[] | undefined;

  constructor(
    private readonly source: string,
    private readonly work: StepCounter,
  ) {
    this.limit = source.length;
  }

  tag(start: number): HtmlTag | undefined {
    this.lastAngle ??= this.source.lastIndexOf('>');
    if (start > this.lastAngle) return undefined;
    if (this.source.startsWith('<!--', start) && !this.isCommentClosed(start)) return undefined;
    return readHtmlTag(this.source, start, this.limit, this.work);
  }

  isCommentClosed(start: number): boolean {
    this.comments ??= commentEnds(this.source, this.work);
    return this.upToLimit((firstAtOrAfter(this.comments, start + 4) ?? Infinity) + 3) !== undefined;
  }

  /** Whether an offset is in an HTML block that readers do not see. */
  isHidden(place: number): boolean {
    return place < this.hiddenTo;
  }

  /** The start of the `<blockquote>` that contains an offset. */
  quotationAt(place: number): number | undefined {
    return place < this.quotation.end ? this.quotation.start : undefined;
  }

  private elementEnd(start: number, { name }: HtmlTag): number | undefined {
    let pairs = this.pairs.get(name);
    if (!pairs) this.pairs.set(name, (pairs = tagPairs(this.source, name, this.work)));
    return this.upToLimit(pairs.get(start));
  }

  /** The end of `\\begin{name}…\\end{name}` at `start`. */
  environmentEnd(start: number): number | undefined {
    this.environments ??= environmentPairs(this.source, this.work);
    return this.upToLimit(this.environments.get(start));
  }

  /** The line after the tag, comment or verbatim text that starts at `text` in line `index`. */
  html(lines: Lines, index: number, text: number, open: OpenTags): number | undefined {
    const tag = this.tag(text);
    if (!tag || !opensBlock(tag)) return undefined;
    const isVerbatim = tag.kind === 'open' && verbatimNames.has(tag.name);
    const verbatim = isVerbatim ? this.elementEnd(text, tag) : undefined;
    if (verbatim !== undefined) return cutLine(this.source, lines, index, verbatim);
    if (tag.kind === 'open' && isHiddenElement(tag.name, this.source.slice(text + 1 + tag.name.length, tag.end - 1)))
      this.hiddenTo = Math.max(this.hiddenTo, this.elementEnd(text, tag) ?? 0);
    if (tag.kind === 'open' && tag.name === 'blockquote' && text >= this.quotation.end)
      this.quotation = { start: text, end: this.elementEnd(text, tag) ?? 0 };
    const next = cutLine(this.source, lines, index, tag.end);
    const indent = next < lines.starts.length ? indentation(this.source, lines.starts[next]!, lines.ends[next]!) : 0;
    open.pass(tag, indent);
    return next;
  }

  /** The line after the environment that starts at `text` in line `index`. */
  environment(lines: Lines, index: number, text: number): number | undefined {
    const end = this.environmentEnd(text);
    return end === undefined ? undefined : cutLine(this.source, lines, index, end);
  }

  private upToLimit(end: number | undefined): number | undefined {
    return end !== undefined && end <= this.limit ? end : undefined;
  }
}

function commentEnds(source: string, work: StepCounter): readonly number[] {
  const ends: number[] = [];
  for (let at = source.indexOf('-->'); at >= 0; at = source.indexOf('-->', at + 1)) ends.push(at);
  work.steps += source.length;
  return ends;
}

function tagPairs(source: string, name: string, work: StepCounter): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  work.steps += source.length;
  for (const match of source.matchAll(new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi'))) {
    if (match[1] === '') open.push(match.index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, match.index + match[0].length);
    }
  }
  return pairs;
}

function environmentPairs(source: string, work: StepCounter): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<string, number[]>();
  work.steps += source.length;
  for (let at = source.indexOf('\\'); at >= 0; at = source.indexOf('\\', at + 1)) {
    const begin = environmentName(source, at);
    if (begin !== undefined) {
      const starts = open.get(begin);
      if (starts) starts.push(at);
      else open.set(begin, [at]);
    } else if (source.startsWith('\\end{', at)) {
      const name = source.slice(at + 5, at + 66);
      const close = name.indexOf('}');
      const start = close < 0 ? undefined : open.get(name.slice(0, close))?.pop();
      if (start !== undefined) pairs.set(start, at + 6 + close);
    }
  }
  return pairs;
}
