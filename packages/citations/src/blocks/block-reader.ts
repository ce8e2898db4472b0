import { opensBlock } from '../inline/html-tag.js';
import type { InlineReader } from '../inline/inline-reader.js';
import { itemLines, noteLines, quoteLines, quoteStart } from './containers.js';
import { isDivEnd, opensDiv } from './div.js';
import { FenceSearch } from './fence.js';
import { metadataEnd, titleBlockEnd } from './front-matter.js';
import { readHeading } from './heading.js';
import { codeEnd } from './indented-code.js';
import { lineBlock } from './line-block.js';
import { indentation, isBlankLine, oneLine, splitLines, textStart, type Lines } from './lines.js';
import { isRule, readMarker, type Marker } from './marker.js';
import { definedLabels, normalLabel, referenceEnd } from './names.js';
import { OpenTags } from './open-tags.js';
import { RawBlocks } from './raw-blocks.js';
import { dashTable, gridTable, pipeTable, type Table } from './table.js';
import { Texts } from './texts.js';

/** How deep lists, quotations and footnotes may nest; what is deeper is read as paragraphs. */
const DEEPEST = 30;

/** What surrounds the blocks that are read. */
interface Context {
  /** In an item, a list's marker ends a paragraph. */
  readonly inList: boolean;
  readonly depth: number;
}

/** The state of reading one run of lines. */
interface Position {
  readonly lines: Lines;
  readonly context: Context;
  readonly fences: FenceSearch;
  readonly tags: OpenTags;
}

/**
 * Finds the blocks of a document line by line, in the order in which Pandoc tries them, and gives the text of those that
 * hold an `@` to the inline reader.
 */
export class BlockReader {
  private readonly texts: Texts;
  private readonly examples = new Set<string>();
  private readonly raw: RawBlocks;
  private readonly lines: Lines;
  private labels: ReadonlySet<string> | undefined;
  /** Fenced divs (`::: note`) that are open. */
  private divs = 0;

  constructor(
    private readonly source: string,
    longestKey: number,
  ) {
    this.lines = splitLines(source);
    this.texts = new Texts(source, {
      longestKey,
      examples: this.examples,
      isDefined: (label) => this.isDefined(label),
      isClosed: (place) => this.raw.environmentEnd(place) !== undefined,
      isCommentClosed: (place) => this.raw.isCommentClosed(place),
    });
    this.raw = new RawBlocks(source, this.reader);
  }

  /** Has what was found, and counts the work. */
  get reader(): InlineReader {
    return this.texts.reader;
  }

  /** Labels of examples (`(@label) text`): `@label` is the example's number. */
  get exampleLabels(): ReadonlySet<string> {
    return this.examples;
  }

  read(): void {
    this.readLines(this.lines, titleBlockEnd(this.source, this.lines), { inList: false, depth: 0 });
  }

  private readLines(lines: Lines, from: number, context: Context): void {
    const fences = new FenceSearch(this.source, lines, this.reader);
    const position: Position = { lines, context, fences, tags: new OpenTags() };
    const outer = this.raw.limit;
    this.raw.limit = lines.ends.at(-1) ?? 0;
    for (let index = from; index < lines.starts.length && lines.starts[index]! <= this.texts.lastSign;) {
      const next = isBlankLine(this.source, lines, index) ? index + 1 : this.block(position, index);
      this.reader.steps += 1 + next - index;
      index = next;
    }
    this.raw.limit = outer;
  }

  /** Reads the block that starts with line `index`, and returns the line behind it. */
  private block(position: Position, index: number): number {
    const { source } = this;
    const { lines, context } = position;
    const start = lines.starts[index]!;
    const end = lines.ends[index]!;
    const text = textStart(source, start, end);
    const code = source.charCodeAt(text);
    if (code === 96 || code === 126) {
      const close = position.fences.closing(index);
      if (close !== undefined) return close + 1;
    }
    if (code === 45 && text === start) {
      const metadata = metadataEnd(source, lines, index, this.reader);
      if (metadata !== undefined) return metadata;
    }
    const marker = readMarker(source, start, end);
    if (marker?.kind === 'bullet' && context.depth < DEEPEST) return this.item(position, index, marker);
    return (
      this.div(start, end, index) ??
      this.heading(position, index) ??
      (code === 60 ? this.html(position, index, text) : undefined) ??
      this.table(position, index, code) ??
      codeEnd(source, lines, index, position.tags.indent) ??
      (code === 92 ? this.environment(position, index, text) : undefined) ??
      (code === 124 ? this.each(lineBlock(source, lines, index)) : undefined) ??
      this.container(position, index, marker) ??
      this.paragraph(position, index)
    );
  }

  private item(position: Position, index: number, marker: Marker): number {
    const { lines, context, fences } = position;
    if (marker.label) this.examples.add(marker.label);
    const { lines: inside, next } = itemLines(this.source, lines, index, marker, fences);
    this.inside(inside, { inList: true, depth: context.depth + 1 });
    return next;
  }

  private container(position: Position, index: number, marker: Marker | undefined): number | undefined {
    const { source } = this;
    const { lines, context, fences } = position;
    const start = lines.starts[index]!;
    const end = lines.ends[index]!;
    if (context.depth >= DEEPEST) return undefined;
    const deeper = { ...context, depth: context.depth + 1 };
    if (quoteStart(source, start, end) !== undefined) {
      const { lines: inside, next } = quoteLines(source, lines, index, context.inList, fences);
      this.inside(inside, deeper);
      return next;
    }
    if (isRule(source, start, end)) return index + 1;
    if (marker?.kind === 'ordered') return this.item(position, index, marker);
    const definition = this.definition(position, index);
    if (definition !== undefined) return definition;
    const note = noteLines(source, lines, index);
    if (note) {
      this.inside(note.lines, deeper);
      return note.next;
    }
    return this.reference(lines, index);
  }

  /** A term, and behind it, or behind a blank line, what starts with `:` or `~`. */
  private definition(position: Position, index: number): number | undefined {
    const { lines } = position;
    const markerAt = (line: number): Marker | undefined =>
      line < lines.starts.length ? readMarker(this.source, lines.starts[line]!, lines.ends[line]!) : undefined;
    let line = index + 1;
    if (line < lines.starts.length && isBlankLine(this.source, lines, line)) line++;
    if (markerAt(line)?.kind !== 'definition') return undefined;
    this.texts.read(lines, index, index + 1);
    for (let marker = markerAt(line); marker?.kind === 'definition'; marker = markerAt(line)) {
      line = this.item(position, line, marker);
    }
    return line;
  }

  private reference(lines: Lines, index: number): number | undefined {
    const end = referenceEnd(this.source, lines, index);
    if (end === undefined) return undefined;
    const start = textStart(this.source, lines.starts[index]!, lines.ends[index]!);
    const line = this.source.slice(start, lines.ends[index]);
    // `[@s4]: text` cites.
    return line.includes('@') && this.reader.citesFirst(line) ? undefined : end;
  }

  /** `::: note` or `::: {.class}`, and the `:::` that closes it. */
  private div(start: number, end: number, index: number): number | undefined {
    if (this.closesDiv(start, end)) this.divs--;
    else if (opensDiv(this.source, start, end, this.reader)) this.divs++;
    else return undefined;
    return index + 1;
  }

  private closesDiv(start: number, end: number): boolean {
    return this.divs > 0 && isDivEnd(this.source, start, end);
  }

  private heading({ lines }: Position, index: number): number | undefined {
    const heading = readHeading(this.source, lines, index, this.reader);
    if (!heading) return undefined;
    const { reader } = this.texts;
    const mark = reader.mark();
    if (this.texts.read(oneLine(heading.start, heading.end, lines.gaps), 0, 1) === undefined) return heading.next;
    // A block tag stands in it: it is a paragraph.
    reader.putBack(mark);
    return undefined;
  }

  private html(position: Position, index: number, text: number): number | undefined {
    const tag = this.raw.tag(text);
    if (!tag || !opensBlock(tag)) return undefined;
    const verbatim = this.raw.verbatimEnd(text, tag);
    if (verbatim !== undefined) return this.goOn(position, index, verbatim);
    const next = this.goOn(position, index, tag.end);
    const { lines, tags } = position;
    const behind = next < lines.starts.length ? indentation(this.source, lines.starts[next]!, lines.ends[next]!) : 0;
    tags.pass(tag, behind);
    return next;
  }

  private environment(position: Position, index: number, text: number): number | undefined {
    const end = this.raw.environmentEnd(text);
    return end === undefined ? undefined : this.goOn(position, index, end);
  }

  /** Goes on behind `place`, in the middle of a line: the rest of it is a block of its own. */
  private goOn({ lines }: Position, index: number, place: number): number {
    let line = index;
    while (line < lines.starts.length && lines.ends[line]! < place) line++;
    if (line >= lines.starts.length) return line;
    const rest = textStart(this.source, Math.max(place, lines.starts[line]!), lines.ends[line]!);
    if (rest === lines.ends[line]!) return line + 1;
    lines.starts[line] = rest;
    return line;
  }

  private table(position: Position, index: number, code: number): number | undefined {
    const { source } = this;
    const { lines, context } = position;
    if (code === 43) {
      const grid = gridTable(source, lines, index);
      if (grid) {
        for (const cell of grid.cells) this.inside(cell, { ...context, depth: context.depth + 1 });
        return grid.next;
      }
    }
    const pipes = pipeTable(source, lines, index, (start, end) => this.reader.splitRow(source, start, end));
    return this.each(pipes ?? dashTable(source, lines, index, this.reader));
  }

  /** Texts that stand side by side, or line by line, and have nothing to do with one another. */
  private each(table: Table | undefined): number | undefined {
    for (const cell of table?.cells ?? []) this.texts.read(cell, 0, cell.starts.length);
    return table?.next;
  }

  private paragraph(position: Position, index: number): number {
    const { lines } = position;
    const next = this.paragraphEnd(position, index);
    const stop = this.texts.read(lines, index, next);
    if (stop === undefined) return next;
    let line = index;
    while (lines.ends[line]! < stop) line++;
    // A block starts at `stop`; where it is none after all, its first character is text.
    lines.starts[line] = stop === lines.starts[index]! ? stop + 1 : stop;
    return line;
  }

  /** A blank line ends a paragraph; so does fenced code, or what closes a div, unless a code span is open there. */
  private paragraphEnd({ lines, context, fences }: Position, index: number): number {
    const { source } = this;
    const { starts, ends } = lines;
    let last: number | undefined;
    let line = index + 1;
    for (; line < starts.length; line++) {
      const text = textStart(source, starts[line]!, ends[line]!);
      this.reader.steps++;
      if (text === ends[line]! || (context.inList && readMarker(source, starts[line]!, ends[line]!))) break;
      const fenced = source.charCodeAt(text) === 96 && fences.closing(line) !== undefined;
      if (!fenced && !this.closesDiv(starts[line]!, ends[line]!)) continue;
      if (last === undefined) {
        last = line;
        while (last < starts.length && !isBlankLine(source, lines, last)) last++;
        this.reader.look(this.texts.textOf(lines, index, last));
      }
      if (!this.reader.isOpaque(line - index)) break;
    }
    return line;
  }

  private isDefined(label: string): boolean {
    this.labels ??= definedLabels(this.source, this.lines, this.reader);
    return this.labels.has(normalLabel(label));
  }

  private inside(lines: Lines, context: Context): void {
    if (lines.starts.length > 0 && this.texts.hasSign(lines.starts[0]!, lines.ends.at(-1)!))
      this.readLines(lines, 0, context);
  }
}
