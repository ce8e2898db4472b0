import { skipBlanks } from '../characters.js';
import type { InlineReader } from '../inline/inline-reader.js';
import type { TextBlock } from '../text-block.js';
import type { BlockFrame } from './text-block-builder.js';
import { itemLines, noteLabel, noteLines, quoteLines, quoteStart } from './containers.js';
import { isDivEnd, opensDiv, readDiv, type Div } from './div.js';
import { FenceSearch } from './fence.js';
import { metadataEnd, MetadataSearch, titleBlockEnd } from './front-matter.js';
import { readHeading } from './heading.js';
import { TextCache } from './text-cache.js';
import { LineSearch } from './line-search.js';
import { isBlankLine, oneLine, splitLines, type Lines, indentation, addLine, emptyLines } from './line-ranges.js';
import { isRule, readMarker, type Marker } from './list-marker.js';
import { DefinedLabels, LabelEnds, referenceEnd } from './defined-labels.js';
import { OpenTags } from './open-tags.js';
import { ParagraphEnds } from './paragraph-ends.js';
import { documentContext, type BlockContext, type BlockState } from './block-state.js';
import { RawBlocks } from './raw-blocks.js';
import { dashTable, gridTable, isDashed, pipeTable, type Table } from './table.js';
import { TextFeeder, type IsWanted } from './text-feeder.js';

/** The maximum nesting of lists, quotations and footnotes. Deeper text is read as paragraphs. */
const DEEPEST = 30;

/**
 * Finds the blocks of a document line by line, trying the kinds of blocks in Pandoc's order. Passes the text of blocks to the
 * inline reader.
 */
export class BlockReader {
  private readonly texts: TextFeeder;
  private readonly examples = new Set<string>();
  private readonly raw: RawBlocks;
  private readonly lines: Lines;
  /** The open fenced divs (`::: note`), outermost first. */
  private readonly divs: Div[] = [];
  private readonly labelEnds: LabelEnds;

  constructor(
    private readonly source: string,
    longestKey: number,
    /** The blocks whose clean texts to read. Without it, only citations are read. */
    isWanted?: IsWanted,
  ) {
    this.lines = splitLines(source);
    const labels = new DefinedLabels(source, () => this.reader);
    const names = {
      longestKey,
      examples: this.examples,
      isDefined: (label: string) => labels.has(label),
      isClosed: (place: number) => this.reader.withoutBudget(() => this.raw.environmentEnd(place) !== undefined),
      isHidden: (place: number) => this.raw.isHidden(place) || this.divs.some(({ isHidden }) => isHidden),
      quotationAt: (place: number) => this.divs.find(({ isQuote }) => isQuote)?.start ?? this.raw.quotationAt(place),
      isCommentClosed: (place: number) => this.reader.withoutBudget(() => this.raw.isCommentClosed(place)),
    };
    this.texts = new TextFeeder(source, names, isWanted);
    this.raw = new RawBlocks(source, this.reader);
    this.labelEnds = new LabelEnds(source);
  }

  /** Collects the results and counts the work. */
  get reader(): InlineReader {
    return this.texts.reader;
  }

  /** The labels of examples (`(@label) text`). There, `@label` is the number of the example. */
  get exampleLabels(): ReadonlySet<string> {
    return this.examples;
  }

  /** The clean texts, almost in document order. */
  get blocks(): readonly TextBlock[] {
    return this.texts.blocks;
  }

  read(): void {
    this.readLines(this.lines, titleBlockEnd(this.source, this.lines), documentContext);
  }

  private readLines(lines: Lines, from: number, context: BlockContext): void {
    const fences = new FenceSearch(this.source, lines, this.reader);
    const tags = new OpenTags();
    const dashes = new LineSearch(
      lines,
      (line) => isDashed(this.source, lines.starts[line]!, lines.ends[line]!),
      this.reader,
    );
    const metadata = new MetadataSearch(this.source, lines, this.reader);
    const known = new TextCache(this.source);
    const ends = new ParagraphEnds(this.source, this.reader);
    const position: BlockState = { lines, context, fences, tags, known, ends, dashes, metadata };
    const outer = this.raw.limit;
    this.raw.limit = lines.ends.at(-1) ?? 0;
    for (let index = from; index < lines.starts.length;) {
      const next = isBlankLine(this.source, lines, index) ? index + 1 : this.block(position, index);
      this.reader.steps += 1 + next - index;
      index = next;
    }
    this.raw.limit = outer;
  }

  /** Reads the block that starts with line `index`. Returns the line after it. */
  private block(position: BlockState, index: number): number {
    const { source } = this;
    const { lines, context } = position;
    const start = lines.starts[index]!;
    const end = lines.ends[index]!;
    const text = skipBlanks(source, start, end);
    const code = source.charCodeAt(text);
    if (code === 96 || code === 126) {
      const close = position.fences.closing(index);
      if (close !== undefined) return close + 1;
    }
    if (code === 45 && text === start) {
      const metadata = metadataEnd(source, lines, index, position.metadata);
      if (metadata !== undefined) return metadata;
    }
    const marker = readMarker(source, start, end);
    if (marker?.kind === 'bullet' && context.depth < DEEPEST) return this.item(position, index, marker);
    return (
      this.div(start, end, index) ??
      this.heading(position, index) ??
      (code === 60 ? this.raw.html(lines, index, text, position.tags) : undefined) ??
      this.table(position, index, code) ??
      codeEnd(source, lines, index, position.tags.indent) ??
      (code === 92 ? this.raw.environment(lines, index, text) : undefined) ??
      (code === 124 ? this.each(lineBlock(source, lines, index), context) : undefined) ??
      this.container(position, index, marker) ??
      this.paragraph(position, index)
    );
  }

  private item(position: BlockState, index: number, marker: Marker): number {
    const { lines, context, fences } = position;
    if (marker.label) this.examples.add(marker.label);
    const { lines: inside, next } = itemLines(this.source, lines, index, marker, fences);
    this.inside(inside, { ...context, inList: true, depth: context.depth + 1 });
    return next;
  }

  private container(position: BlockState, index: number, marker: Marker | undefined): number | undefined {
    const { source } = this;
    const { lines, context, fences } = position;
    const start = lines.starts[index]!;
    const end = lines.ends[index]!;
    if (context.depth >= DEEPEST) return undefined;
    const deeper = { ...context, depth: context.depth + 1 };
    if (quoteStart(source, start, end) !== undefined) {
      const { lines: inside, next } = quoteLines(source, lines, index, context.inList, fences);
      this.inside(inside, { ...deeper, quotation: context.quotation ?? skipBlanks(source, start, end) });
      return next;
    }
    if (isRule(source, start, end)) return index + 1;
    if (marker?.kind === 'ordered') return this.item(position, index, marker);
    const definition = this.definition(position, index);
    if (definition !== undefined) return definition;
    const note = noteLines(source, lines, index);
    if (note) {
      this.inside(note.lines, { ...deeper, note: noteLabel(source, start, end) });
      return note.next;
    }
    return this.reference(position, index);
  }

  /** A definition list: a term, then lines that start with `:` or `~`, perhaps after a blank line. */
  private definition(position: BlockState, index: number): number | undefined {
    const { lines, context } = position;
    const markerAt = (line: number): Marker | undefined =>
      line < lines.starts.length ? readMarker(this.source, lines.starts[line]!, lines.ends[line]!) : undefined;
    let line = index + 1;
    if (line < lines.starts.length && isBlankLine(this.source, lines, line)) line++;
    if (markerAt(line)?.kind !== 'definition') return undefined;
    this.texts.read(position, index, index + 1, context);
    for (let marker = markerAt(line); marker?.kind === 'definition'; marker = markerAt(line)) {
      line = this.item(position, line, marker);
    }
    return line;
  }

  private reference(position: BlockState, index: number): number | undefined {
    const { lines } = position;
    const end = referenceEnd(this.source, lines, index, this.labelEnds);
    if (end === undefined) return undefined;
    const start = skipBlanks(this.source, lines.starts[index]!, lines.ends[index]!);
    // `[@s4]: text` is a citation, not a definition.
    const cites = this.source.slice(start, lines.ends[index]).includes('@') && this.texts.citesFirst(position, index);
    return cites ? undefined : end;
  }

  /** A fenced div: `::: note` or `::: {.class}`, closed by `:::`. */
  private div(start: number, end: number, index: number): number | undefined {
    if (this.closesDiv(start, end)) this.divs.pop();
    else if (opensDiv(this.source, start, end, this.reader)) this.divs.push(readDiv(this.source, start, end));
    else return undefined;
    return index + 1;
  }

  private closesDiv(start: number, end: number): boolean {
    return this.source.startsWith(':::', start) && this.divs.length > 0 && isDivEnd(this.source, start, end);
  }

  private heading(position: BlockState, index: number): number | undefined {
    const { lines, context } = position;
    const heading = readHeading(this.source, lines, index, this.reader);
    if (!heading) return undefined;
    const { reader } = this.texts;
    const mark = reader.saveState();
    const line = { lines: oneLine(heading.start, heading.end, lines.gaps), known: position.known };
    const stop = this.texts.read(line, 0, 1, { ...context, kind: 'heading' }, heading.textEnd);
    if (stop === undefined) return heading.next;
    // A line with a block tag is a paragraph.
    reader.restoreState(mark);
    return undefined;
  }

  private table(position: BlockState, index: number, code: number): number | undefined {
    const { source } = this;
    const { lines, context } = position;
    if (code === 43) {
      const grid = gridTable(source, lines, index);
      if (grid) {
        const inCell: BlockContext = { ...context, kind: 'cell', fixedWidth: true, depth: context.depth + 1 };
        for (const cell of grid.cells) this.inside(cell, inCell);
        return grid.next;
      }
    }
    const frame: BlockFrame = { ...context, kind: 'cell' };
    const pipes = pipeTable(source, lines, index, (start, end) => this.reader.splitRow(source, start, end));
    return this.each(pipes ?? dashTable(source, lines, index, position.dashes), frame);
  }

  /** Reads texts that are independent of each other: table cells, or the lines of a line block. */
  private each(table: Table | undefined, frame: BlockFrame): number | undefined {
    for (const cell of table?.cells ?? []) {
      this.texts.readCell(cell, cell.fixedWidth ? { ...frame, fixedWidth: true } : frame);
    }
    return table?.next;
  }

  private paragraph(position: BlockState, index: number): number {
    const { lines, context } = position;
    const next = position.ends.of(position, index, this.divs.length > 0);
    const stop = this.texts.read(position, index, next, context);
    if (stop === undefined) return next;
    let line = index;
    while (lines.ends[line]! < stop) line++;
    // A block starts where reading stopped. If it turns out to be no block, its first character is text.
    lines.starts[line] = stop === lines.starts[index]! ? stop + 1 : stop;
    return line;
  }

  private inside(lines: Lines, context: BlockContext): void {
    if (lines.starts.length > 0) this.readLines(lines, 0, context);
  }
}

/**
 * Reads code that is indented by four columns, including blank lines within and after it.
 *
 * @param indent the columns that belong to the container
 * @returns the line after it
 */
function codeEnd(source: string, lines: Lines, index: number, indent: number): number | undefined {
  let line = index;
  while (line < lines.starts.length && isCode(source, lines, line, indent)) line++;
  return line > index ? line : undefined;
}

function isCode(source: string, lines: Lines, line: number, indent: number): boolean {
  if (isBlankLine(source, lines, line)) return false;
  return indentation(source, lines.starts[line]!, lines.ends[line]!) >= 4 + indent;
}

/**
 * ```text
 *   | each line is a separate text,
 *   | with indented
 *     continuation lines
 * ```
 */
function lineBlock(source: string, lines: Lines, index: number): Table | undefined {
  const { starts, ends } = lines;
  const cells: Lines[] = [];
  let line = index;
  while (line < starts.length && isBarLine(source, starts[line]!, ends[line]!)) {
    const cell = emptyLines(lines.gaps);
    addLine(cell, starts[line]! + 1, ends[line]!);
    line++;
    for (; line < starts.length && source.charCodeAt(starts[line]!) === 32; line++)
      addLine(cell, starts[line]!, ends[line]!);
    cells.push(cell);
  }
  return cells.length > 0 ? { cells, next: line } : undefined;
}

function isBarLine(source: string, start: number, end: number): boolean {
  return source.charCodeAt(start) === 124 && (start + 1 >= end || skipBlanks(source, start + 1, end) > start + 1);
}
