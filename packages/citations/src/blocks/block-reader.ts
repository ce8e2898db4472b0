import { attributesEnd } from '../inline/attributes.js';
import { isVoid, opensBlock, type HtmlTag } from '../inline/html-tag.js';
import { InlineReader } from '../inline/inline-reader.js';
import { foldSpaces } from '../inline/plain.js';
import { itemLines, noteLines, quoteLines, quoteStart } from './containers.js';
import { FenceSearch } from './fence.js';
import { metadataEnd, titleBlockEnd } from './front-matter.js';
import { indentation, isBlankLine, splitLines, textStart, type Lines } from './lines.js';
import { isRule, readMarker, type Marker } from './marker.js';
import { definedLabels, isUnderline, normalLabel, referenceEnd } from './names.js';
import { RawBlocks } from './raw-blocks.js';
import { dashTable, gridTable, pipeTable, type Table } from './table.js';

/** How deep lists, quotations and footnotes may nest; what is deeper is read as paragraphs. */
const DEEPEST = 30;
/** What hides the paragraphs behind it when it stands in one, whether or not that one holds an `@`. */
const hidesMore = /<(?:!--|pre|script|style|textarea)|\\begin\{/i;

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
  /** HTML blocks that are open, with the indentation that their lines are freed of. */
  readonly tags: { readonly name: string; readonly indent: number }[];
}

/**
 * Finds the blocks of a document line by line, in the order in which Pandoc tries them, and gives the text of those that
 * hold an `@` to the inline reader.
 */
export class BlockReader {
  readonly reader: InlineReader;
  private readonly examples = new Set<string>();
  private readonly raw: RawBlocks;
  private readonly lastSign: number;
  private readonly hides: boolean;
  private readonly lines: Lines;
  private labels: ReadonlySet<string> | undefined;
  /** Fenced divs (`::: note`) that are open. */
  private divs = 0;
  private signFrom = 0;
  private sign = -1;

  constructor(
    private readonly source: string,
    longestKey: number,
  ) {
    this.reader = new InlineReader({
      longestKey,
      examples: this.examples,
      isDefined: (label) => this.isDefined(label),
      isClosed: (place) => this.raw.environmentEnd(place) !== undefined,
      isCommentClosed: (place) => this.raw.isCommentClosed(place),
    });
    this.raw = new RawBlocks(source, this.reader);
    this.lastSign = source.lastIndexOf('@');
    this.hides = hidesMore.test(source);
    this.lines = splitLines(source);
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
    const position: Position = { lines, context, fences, tags: [] };
    for (let index = from; index < lines.starts.length && lines.starts[index]! <= this.lastSign; ) {
      this.reader.steps++;
      index = isBlankLine(this.source, lines, index) ? index + 1 : this.block(position, index);
    }
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
      const metadata = metadataEnd(source, lines, index);
      if (metadata !== undefined) return metadata;
    }
    const marker = readMarker(source, start, end);
    if (marker?.kind === 'bullet' && context.depth < DEEPEST) return this.item(position, index, marker);
    return (
      this.div(start, end, index) ??
      this.heading(position, index, start, end) ??
      (code === 60 ? this.html(position, index, text) : undefined) ??
      this.table(position, index, code) ??
      this.indented(position, index) ??
      (code === 92 ? this.environment(position, index, text) : undefined) ??
      (code === 124 ? this.lineBlock(position, index) : undefined) ??
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
    this.text(lines, index, index + 1);
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
    const { source } = this;
    if (!source.startsWith(':::', start)) return undefined;
    if (this.closesDiv(start, end)) {
      this.divs--;
      return index + 1;
    }
    let at = start;
    while (source.charCodeAt(at) === 58) at++;
    at = textStart(source, at, end);
    let after = attributesEnd(source, at, end, this.reader) ?? at;
    if (after === at) while (after < end && !' \t\r'.includes(source.charAt(after))) after++;
    if (after === at) return undefined;
    after = textStart(source, after, end);
    while (after < end && source.charCodeAt(after) === 58) after++;
    if (textStart(source, after, end) < end) return undefined;
    this.divs++;
    return index + 1;
  }

  private closesDiv(start: number, end: number): boolean {
    if (this.divs === 0 || !this.source.startsWith(':::', start)) return false;
    let at = start;
    while (at < end && this.source.charCodeAt(at) === 58) at++;
    return textStart(this.source, at, end) === end;
  }

  /** `text` over `===` or `---`, or `# text`; attributes at its end are not text. */
  private heading(position: Position, index: number, start: number, end: number): number | undefined {
    const { source } = this;
    const { lines } = position;
    const below = index + 1;
    const underlined = below < lines.starts.length && isUnderline(source, lines.starts[below]!, lines.ends[below]!);
    let from = start;
    if (!underlined) {
      while (from < end && source.charCodeAt(from) === 35) from++;
      if (from === start || (from < end && textStart(source, from, end) === from)) return undefined;
    }
    let to = end;
    for (let brace = source.lastIndexOf('{', end - 1); brace >= from; brace = NONE) {
      const after = attributesEnd(source, brace, end, this.reader);
      if (after !== undefined && textStart(source, after, end) === end) to = brace;
    }
    this.text(oneLine(lines, from, to), 0, 1);
    return index + (underlined ? 2 : 1);
  }

  private html(position: Position, index: number, text: number): number | undefined {
    const tag = this.raw.tag(text);
    if (!tag || !opensBlock(tag)) return undefined;
    const verbatim = this.raw.verbatimEnd(text, tag);
    if (verbatim !== undefined) return this.goOn(position, index, verbatim);
    const next = this.goOn(position, index, tag.end);
    this.openOrClose(position, tag, next);
    return next;
  }

  private openOrClose({ lines, tags }: Position, tag: HtmlTag, next: number): void {
    if (tag.kind === 'close') {
      const open = tags.findLastIndex(({ name }) => name === tag.name);
      if (open >= 0) tags.length = open;
    } else if (tag.kind === 'open' && !isVoid(tag) && tags.length < DEEPEST) {
      const behind = next < lines.starts.length && tag.name !== 'div';
      tags.push({ name: tag.name, indent: behind ? indentation(this.source, lines.starts[next]!, lines.ends[next]!) : 0 });
    }
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
    const table: Table | undefined =
      pipeTable(source, lines, index, (start, end) => this.reader.splitRow(source, start, end)) ??
      dashTable(source, lines, index);
    if (!table) return undefined;
    for (const cell of table.cells) this.text(cell, 0, cell.starts.length);
    return table.next;
  }

  /** Code that is indented by four columns. */
  private indented({ lines, tags }: Position, index: number): number | undefined {
    const least = 4 + (tags.at(-1)?.indent ?? 0);
    const isCode = (line: number): boolean =>
      indentation(this.source, lines.starts[line]!, lines.ends[line]!) >= least && !isBlankLine(this.source, lines, line);
    if (!isCode(index)) return undefined;
    let line = index;
    while (line < lines.starts.length && isCode(line)) line++;
    return line;
  }

  /** `| ` lines, each a text of its own with the indented lines behind it. */
  private lineBlock({ lines }: Position, index: number): number | undefined {
    const { source } = this;
    const startsLine = (line: number): boolean =>
      source.charCodeAt(lines.starts[line]!) === 124 && textStart(source, lines.starts[line]! + 1, lines.ends[line]!) > lines.starts[line]! + 1;
    if (!startsLine(index)) return undefined;
    let line = index;
    while (line < lines.starts.length && startsLine(line)) {
      const first = line++;
      while (line < lines.starts.length && source.charCodeAt(lines.starts[line]!) === 32) line++;
      const from = lines.starts[first]! + 1;
      this.text({ ...lines, starts: [from, ...lines.starts.slice(first + 1, line)], ends: lines.ends.slice(first, line) }, 0, line - first);
    }
    return line;
  }

  private paragraph(position: Position, index: number): number {
    const { lines } = position;
    let next = index + 1;
    while (next < lines.starts.length && !this.endsParagraph(position, next)) next++;
    const stop = this.text(lines, index, next);
    if (stop === undefined) return next;
    let line = index;
    while (lines.ends[line]! < stop) line++;
    // A block starts at `stop`; where it is none after all, its first character is text.
    lines.starts[line] = stop === lines.starts[index]! ? stop + 1 : stop;
    return line;
  }

  private endsParagraph({ lines, context, fences }: Position, line: number): boolean {
    const { source } = this;
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    const text = textStart(source, start, end);
    this.reader.steps++;
    if (text === end) return true;
    if (source.charCodeAt(text) === 96 && fences.closing(line) !== undefined) return true;
    if (context.inList && readMarker(source, start, end)) return true;
    return this.closesDiv(start, end);
  }

  private inside(lines: Lines, context: Context): void {
    if (lines.starts.length > 0 && this.hasSign(lines.starts[0]!, lines.ends.at(-1)!)) this.readLines(lines, 0, context);
  }

  /** @returns where a block starts in the middle of the text, if one does */
  private text(lines: Lines, from: number, to: number): number | undefined {
    const start = lines.starts[from]!;
    const end = lines.ends[to - 1]!;
    const hasSign = this.hasSign(start, end);
    if (!hasSign && !this.hides) return undefined;
    const text = lines.gaps ? joined(this.source, lines, from, to) : this.source.slice(start, end);
    const hides = this.hides && hidesMore.test(text);
    if (!hasSign && !hides) return undefined;
    const stop = this.reader.read(text, lines.gaps ? placesOf(lines, from, to) : start, hides || text.includes('<'));
    return stop === text.length ? undefined : this.reader.place(stop);
  }

  private hasSign(start: number, end: number): boolean {
    if (start < this.signFrom || start > this.sign) {
      this.signFrom = start;
      const found = this.source.indexOf('@', start);
      this.sign = found < 0 ? Infinity : found;
    }
    return this.sign < end;
  }

  private isDefined(label: string): boolean {
    this.labels ??= definedLabels(this.source, this.lines);
    return this.labels.has(normalLabel(foldSpaces(label)));
  }
}

const NONE = -1;

function oneLine(lines: Lines, start: number, end: number): Lines {
  return { starts: [start], ends: [end], gaps: lines.gaps };
}

function joined(source: string, lines: Lines, from: number, to: number): string {
  const parts: string[] = [];
  for (let line = from; line < to; line++) parts.push(source.slice(lines.starts[line], lines.ends[line]));
  return parts.join('\n');
}

function placesOf(lines: Lines, from: number, to: number): { at: number[]; from: number[] } {
  const places: { at: number[]; from: number[] } = { at: [], from: [] };
  let at = 0;
  for (let line = from; line < to; line++) {
    places.at.push(at);
    places.from.push(lines.starts[line]!);
    at += lines.ends[line]! - lines.starts[line]! + 1;
  }
  return places;
}
