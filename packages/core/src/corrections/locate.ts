import { partitionPoint } from '../source/binary-search.js';
import type { Layout, LayoutLine, LayoutPage, Region, Unit, UnitLayout } from './model.js';

/** Characters of a text by which it is looked up. A shorter text has to be all of a line. */
const KEY_LENGTH = 12;
/** How many lines may be between two lines of a text, such as running lines, notes, and cells of a table. */
const MOST_BETWEEN = 64;
/** How far back a text may go on: the cells of a row are not always level. */
const MOST_BACK = 16;
/** A line with fewer characters may be a page number by chance. */
const SURE_LENGTH = 4;
/** Characters of the mark of an item, such as `12.`. */
const MARK_LENGTH = 3;
/** Longer than any line. The limit keeps the time linear. */
const LONGEST_LINE = 2000;
/** How many places before the next unit are compared. */
const MOST_TRIES = 6;

/** What is needed of a unit to find it. */
type Locatable = Pick<Unit, 'text'> & Partial<Pick<Unit, 'kind' | 'mark'>>;

/** A line, and its folded text in the text of the document. */
interface Line {
  readonly page: LayoutPage;
  readonly line: LayoutLine;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text of a unit in the lines of the document. */
interface Match {
  readonly lines: readonly Line[];
  /** Offsets in the text of the document. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the units of canonical Markdown on the pages of the document that it was imported from, by their exact words. White space,
 * punctuation, hyphens, letter case, ligatures and superscript digits are not compared. A unit may go on after other lines, such as a
 * running footer or a footnote, but only with lines that are completely its own, up to its last line. It works from the words
 * each time, so it finds units that were cut, joined or moved. Pure; linear in both.
 *
 * - A text that is there several times is the one before the next unit, and after the one before it.
 * - A short text counts only if it is all of a line, or of what is before the next unit.
 * - A unit whose other words are not all found has no regions. So have headings that the document does not have, such as
 *   `Guiding Questions`.
 *
 * @returns the units in the same order, with `regions` and `layout` if they are found. The boxes are those of whole lines.
 */
export function locateUnits<U extends Locatable>(
  units: readonly U[],
  layout: Layout,
): (U & Pick<Unit, 'regions' | 'layout'>)[] {
  const document = new DocumentText(layout);
  const texts = units.map((unit) => {
    const [all, own] = [unit.text, unit.text.slice(markOf(unit).length)].map((each) => words(each).join(''));
    return document.placesOf(all!).length > 0 ? all! : own!;
  });
  const matches = findAll(texts, document);
  const edges = columnEdges(matches);
  return units.map((unit, index) => {
    const match = matches[index];
    return match === undefined
      ? unit
      : { ...unit, regions: regionsOf(match), layout: layoutOf(match, document, edges) };
  });
}

/** What only canonical Markdown writes before a text: `A/Ana Diaz` before a turn, `Session 2:` before a title. */
function markOf({ kind, text, mark = 0 }: Locatable): string {
  return kind === 'heading' ? (/^Session(?: [\d.]+)?: /.exec(text)?.[0] ?? '') : text.slice(0, mark);
}

/** Marks of notes, `¹` or `^1`, and hyphens that are only printed at the end of a line. */
const NO_TEXT = /[¹²³⁰-⁹]|\^\d{1,3}(?!\d)|\u00ad/g;

/** The words of a text, in which all spellings of the same words are equal. */
function words(text: string): readonly string[] {
  const plain = text.replace(NO_TEXT, '').normalize('NFKC');
  return plain.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The folded text of all lines, with the offsets where words begin. */
class DocumentText {
  readonly lines: Line[] = [];
  readonly text: string;
  readonly #wordStarts = new Set<number>();
  /** Where words begin, by the characters from there on. */
  readonly #places: ReadonlyMap<string, readonly number[]>;

  constructor({ pages }: Layout) {
    let length = 0;
    for (const page of pages)
      for (const line of page.lines) {
        const parts = words(line.text);
        const text = parts.join('');
        if (text === '' || text.length > LONGEST_LINE) continue;
        this.lines.push({ page, line, text, start: length, end: length + text.length });
        for (const part of parts) {
          this.#wordStarts.add(length);
          length += part.length;
        }
      }
    this.text = this.lines.map(({ text }) => text).join('');
    const keys = [...this.#wordStarts].flatMap((start): readonly (readonly [key: string, start: number])[] => {
      const line = this.text.slice(start, this.lines[this.lineAt(start)]!.end);
      const isShortLine = line.length < KEY_LENGTH && this.isLineStart(start);
      return [[keyOf(this.text, start), start], ...(isShortLine ? [[line, start] as const] : [])];
    });
    const groups = Map.groupBy(keys, ([key]) => key);
    this.#places = new Map([...groups].map(([key, group]) => [key, group.map(([, start]) => start)]));
    this.#wordStarts.add(length);
  }

  isWordStart(offset: number): boolean {
    return this.#wordStarts.has(offset);
  }

  /** Whether only the mark of an item can be before an offset. */
  isLineStart(offset: number): boolean {
    return offset <= this.lines[this.lineAt(offset)]!.start + MARK_LENGTH;
  }

  /** Index of the line that holds an offset. */
  lineAt(offset: number): number {
    return partitionPoint(this.lines.length, (index) => this.lines[index]!.end <= offset);
  }

  /** Where a text may begin. */
  placesOf(text: string): readonly number[] {
    return this.#places.get(keyOf(text)) ?? [];
  }
}

function keyOf(text: string, offset = 0): string {
  return text.slice(offset, offset + KEY_LENGTH);
}

/** First the texts that can be at one place only, then the others between them, from the end. */
function findAll(texts: readonly string[], document: DocumentText): (Match | undefined)[] {
  const units = Map.groupBy(texts, (text) => text);
  const matches = texts.map((text) => {
    const places = document.placesOf(text);
    if (text.length < KEY_LENGTH || places.length > MOST_TRIES || units.get(text)!.length > 1) return undefined;
    const [match, other] = places.flatMap((place) => follow(text, place, document) ?? []);
    return other ? undefined : match;
  });
  let end = 0;
  const ends = matches.map((match) => (end = match?.end ?? end));
  let to = document.text.length;
  for (let index = texts.length - 1; index >= 0; index--) {
    // Canonical Markdown may have another order than the document.
    const from = ends[index]! > to ? 0 : ends[index]!;
    matches[index] ??= findBetween(texts[index]!, from, to, document);
    to = matches[index]?.start ?? to;
  }
  return matches;
}

/** The last match of a text between two offsets. */
function findBetween(text: string, from: number, to: number, document: DocumentText): Match | undefined {
  if (text === '') return undefined;
  const places = document.placesOf(text);
  const last = partitionPoint(places.length, (index) => places[index]! < to);
  const nearest = places.slice(Math.max(0, last - MOST_TRIES), last).reverse();
  const isShort = text.length < KEY_LENGTH;
  if (isShort && document.text.startsWith(text, to - text.length)) nearest.unshift(to - text.length);
  for (const place of nearest) {
    if (place < from || (isShort && !document.isLineStart(place))) continue;
    const match = follow(text, place, document);
    if (match && (!isShort || match.end === to || match.lines.at(-1)!.end === match.end)) return match;
  }
  return undefined;
}

/** The lines of a text that begins at an offset. */
function follow(text: string, start: number, document: DocumentText): Match | undefined {
  let at = document.lineAt(start);
  const first = document.lines[at];
  if (first === undefined) return undefined;
  const lines = [first];
  const length = Math.min(first.end - start, text.length);
  if (!document.text.startsWith(text.slice(0, length), start)) return undefined;
  let done = length;
  let end = start + length;
  while (done < text.length) {
    const next = nextLine(text, done, at, document);
    if (next === undefined) return undefined;
    at = next;
    const line = document.lines[at]!;
    lines.push(line);
    const taken = Math.min(line.text.length, text.length - done);
    done += taken;
    end = line.start + taken;
  }
  return document.isWordStart(end) ? { lines, start, end } : undefined;
}

/** Index of the line with which a text goes on after the line `at`: the next one, or else the longest near it. */
function nextLine(text: string, done: number, at: number, document: DocumentText): number | undefined {
  const { lines } = document;
  const left = text.length - done;
  const fits = (index: number): boolean => {
    const { text: own, start } = lines[index]!;
    if (own.length <= left) return text.startsWith(own, done);
    return own.startsWith(text.slice(done)) && document.isWordStart(start + left);
  };
  const next = lines[at + 1];
  if (next !== undefined && Math.min(next.text.length, left) >= SURE_LENGTH && fits(at + 1)) return at + 1;
  let best: number | undefined;
  let bestLength = 0;
  const consider = (index: number): void => {
    const line = lines[index];
    if (line === undefined || line.text.length <= bestLength || !fits(index)) return;
    best = index;
    bestLength = line.text.length;
  };
  for (let ahead = 1; ahead <= MOST_BETWEEN; ahead++) consider(at + ahead);
  for (let back = 1; back <= MOST_BACK; back++) consider(at - back);
  return best;
}

/** A box for each page and column. */
function regionsOf({ lines }: Match): Region[] {
  const regions = new Map<string, { readonly page: number; readonly box: [number, number, number, number] }>();
  for (const { page, line } of lines) {
    const key = columnKey(page, line);
    const box = regions.get(key)?.box;
    if (box === undefined) regions.set(key, { page: page.number, box: [...line.box] });
    else {
      box[0] = Math.min(box[0], line.box[0]);
      box[1] = Math.min(box[1], line.box[1]);
      box[2] = Math.max(box[2], line.box[2]);
      box[3] = Math.max(box[3], line.box[3]);
    }
  }
  return [...regions.values()];
}

function columnKey(page: LayoutPage, { column }: LayoutLine): string {
  return `${page.number} ${column ?? 0}`;
}

/** The left edge of the text of each column, without running lines. */
function columnEdges(matches: readonly (Match | undefined)[]): ReadonlyMap<string, number> {
  const edges = new Map<string, number>();
  for (const match of matches) {
    for (const { page, line } of match?.lines ?? []) {
      const key = columnKey(page, line);
      edges.set(key, Math.min(edges.get(key) ?? Infinity, line.box[0]));
    }
  }
  return edges;
}

function layoutOf({ lines, start }: Match, document: DocumentText, edges: ReadonlyMap<string, number>): UnitLayout {
  const [{ page, line }] = lines as [Line];
  let bold = 0;
  let all = 0;
  const sizes = new Map<number, number>();
  for (const { line: each, text } of lines) {
    all += text.length;
    if (each.isBold === true) bold += text.length;
    sizes.set(each.size, (sizes.get(each.size) ?? 0) + text.length);
  }
  let size = line.size;
  for (const [each, count] of sizes) if (count > sizes.get(size)!) size = each;
  const { column } = line;
  const before = document.lines[document.lineAt(start) - 1];
  const isBelow = before !== undefined && columnKey(before.page, before.line) === columnKey(page, line);
  const gap = isBelow ? points(line.box[1] - before.line.box[3], page.height) : -1;
  return {
    size,
    ...(bold * 2 > all && { isBold: true }),
    ...(document.isLineStart(start) &&
      page.turn === undefined && {
        indent: points(line.box[0] - edges.get(columnKey(page, line))!, page.width),
        ...(gap >= 0 && { gap }),
      }),
    ...(column !== undefined && { column }),
  };
}

function points(share: number, length: number): number {
  return Math.round(share * length * 10) / 10;
}
