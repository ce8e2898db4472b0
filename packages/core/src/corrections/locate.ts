import { partitionPoint } from '../source/binary-search.js';
import type { Layout, LayoutLine, LayoutPage, Region, Unit, UnitLayout } from './model.js';

/** Characters of a text by which it is looked up. A shorter text is looked up as a whole. */
const KEY_LENGTH = 12;
/** Characters of a text that is hardly ever repeated on a page. */
const LONG = 24;
/** How many lines may be between two lines of a text, such as running lines, notes, and cells of a table. */
const MOST_BETWEEN = 64;
/** How far back a text may go on: the cells of a row are not always level. */
const MOST_BACK = 16;
/** Words that a unit may have before those of the document, such as `A/Ana Diaz` in an exchange. */
const MOST_LABEL_WORDS = 10;
/** A line with fewer characters may be a page number by chance. */
const SURE_LENGTH = 4;
/** Characters of the mark of an item, such as `12.`. */
const MARK_LENGTH = 3;
/** Longer than any line. The limit keeps the time linear. */
const LONGEST_LINE = 2000;
/** How many places on each side of the expected one are compared. */
const MOST_TRIES = 3;

/** What is needed of a unit to find it. */
type Locatable = Pick<Unit, 'text' | 'page'> & Partial<Pick<Unit, 'kind'>>;

/** A line, and its folded text in the text of the document. */
interface Line {
  readonly page: LayoutPage;
  readonly line: LayoutLine;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Range = readonly [start: number, end: number];

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
 * - A text that is there several times is the one on the unit's page and between the units around it.
 * - A short text counts only if it begins and ends where a line or another unit does.
 * - Words before the text that only the Markdown has, such as the label `A/Ana Diaz` of an answer, need not be found. They are at most
 *   half of the unit, and the rest begins where a line or another unit does; that of a question or answer may begin anywhere.
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
  const matches = findAll(units, document);
  const edges = columnEdges(matches);
  return units.map((unit, index) => {
    const match = matches[index];
    return match === undefined
      ? unit
      : { ...unit, regions: regionsOf(match), layout: layoutOf(match, document, edges) };
  });
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
  readonly lines: readonly Line[];
  readonly text: string;
  /** The offsets of each page, by its printed number. */
  readonly #pages: ReadonlyMap<string, Range>;
  /** 1 where a word begins. */
  readonly #isWordStart: Uint8Array;

  constructor({ pages }: Layout) {
    const lines: Line[] = [];
    const starts: number[] = [];
    const ranges = new Map<string, Range>();
    let length = 0;
    for (const page of pages) {
      const pageStart = length;
      for (const line of page.lines) {
        const parts = words(line.text);
        const text = parts.join('');
        if (text === '' || text.length > LONGEST_LINE) continue;
        lines.push({ page, line, text, start: length, end: length + text.length });
        for (const part of parts) {
          starts.push(length);
          length += part.length;
        }
      }
      const label = page.label ?? String(page.number);
      if (!ranges.has(label)) ranges.set(label, [pageStart, length]);
    }
    this.lines = lines;
    this.#pages = ranges;
    this.text = lines.map(({ text }) => text).join('');
    this.#isWordStart = new Uint8Array(length + 1);
    for (const start of starts) this.#isWordStart[start] = 1;
    this.#isWordStart[length] = 1;
  }

  isWordStart(offset: number): boolean {
    return this.#isWordStart[offset] === 1;
  }

  /** Whether only the mark of an item can be before an offset. */
  isLineStart(offset: number): boolean {
    return offset <= this.lines[this.lineAt(offset)]!.start + MARK_LENGTH;
  }

  /** From the start of each page to the end of the next one, for units on these pages. */
  ranges(pages: readonly (string | undefined)[]): readonly (Range | undefined)[] {
    const ranges: (Range | undefined)[] = [];
    let [page, pageAfter]: (string | undefined)[] = [];
    for (let index = pages.length - 1; index >= 0; index--) {
      if (pages[index] !== page) pageAfter = page;
      page = pages[index];
      const own = this.#pages.get(page ?? '');
      // The headings at the top of a page are before its mark.
      ranges[index] = own && [own[0], Math.max(own[1], this.#pages.get(pageAfter ?? '')?.[1] ?? 0)];
    }
    return ranges;
  }

  /** Index of the line that holds an offset. */
  lineAt(offset: number): number {
    return partitionPoint(this.lines.length, (index) => this.lines[index]!.end <= offset);
  }

  /** All places where one of the keys begins with a word and, if it is short, ends with one. */
  places(keys: { has(key: string): boolean }): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    const add = (key: string, offset: number): void => {
      if (!keys.has(key)) return;
      const list = places.get(key);
      if (list === undefined) places.set(key, [offset]);
      else list.push(offset);
    };
    for (const { start: lineStart, end: lineEnd } of this.lines) {
      for (let start = lineStart; start < lineEnd; start++) {
        if (!this.isWordStart(start)) continue;
        add(this.text.slice(start, start + KEY_LENGTH), start);
        // A short text begins where a line does.
        if (start > lineStart + MARK_LENGTH) continue;
        for (let end = start + 1; end < start + KEY_LENGTH && end <= this.text.length; end++)
          if (this.isWordStart(end)) add(this.text.slice(start, end), start);
      }
    }
    return places;
  }
}

/** A unit as it is looked for. */
interface Sought {
  readonly text: string;
  /** Offsets in `text` where the words may begin that are in the document. */
  readonly beginnings: readonly number[];
}

function soughtOf({ text }: Pick<Unit, 'text'>): Sought {
  const parts = words(text);
  const folded = parts.join('');
  const beginnings: number[] = [];
  let offset = 0;
  for (const part of parts.slice(0, MOST_LABEL_WORDS + 1)) {
    if (offset * 2 >= folded.length) break;
    beginnings.push(offset);
    offset += part.length;
  }
  return { text: folded, beginnings };
}

function keyOf(text: string, offset = 0): string {
  return text.slice(offset, offset + KEY_LENGTH);
}

/** First the texts that can be at one place only, then the others between them. */
function findAll(units: readonly Locatable[], document: DocumentText): (Match | undefined)[] {
  const all = units.map(soughtOf);
  const counts = new Map<string, number>();
  for (const { text, beginnings } of all) {
    for (const offset of beginnings) {
      const key = keyOf(text, offset);
      counts.set(key, (counts.get(key) ?? 0) + (offset === 0 ? 1 : 0));
    }
  }
  const places = document.places(counts);
  const matches = all.map(({ text }) => {
    const key = keyOf(text);
    const found = places.get(key);
    const isCertain = text.length >= KEY_LENGTH && found?.length === 1 && counts.get(key) === 1;
    return isCertain ? follow(text, found[0]!, document) : undefined;
  });
  const nextStarts = startsAfter(matches, document.text.length);
  const ranges = document.ranges(units.map(({ page }) => page));
  let from = 0;
  all.forEach(({ text, beginnings }, index) => {
    const next = keyOf(all[index + 1]?.text ?? '');
    const isTurn = units[index]!.kind === 'question' || units[index]!.kind === 'answer';
    // Canonical Markdown may have another order than the document.
    const to = nextStarts[index]! < from ? Infinity : nextStarts[index]!;
    const expected = { from, to, isNextFound: matches[index + 1] !== undefined, range: ranges[index], next };
    for (const [count, offset] of beginnings.entries()) {
      const key = keyOf(text, offset);
      const before = count === 0 || isTurn ? undefined : text.slice(beginnings[count - 1], offset);
      const isCertain = (counts.get(key) ?? 0) < 2;
      matches[index] ??= findNear(
        text.slice(offset),
        places.get(key) ?? [],
        { ...expected, before, isCertain },
        document,
      );
    }
    from = matches[index]?.end ?? from;
  });
  return matches;
}

/** Where the next text begins that has been found, for each unit. */
function startsAfter(matches: readonly (Match | undefined)[], end: number): readonly number[] {
  const starts: number[] = [];
  let next = end;
  for (let index = matches.length - 1; index >= 0; index--) {
    starts[index] = next;
    next = matches[index]?.start ?? next;
  }
  return starts;
}

interface Expected {
  /** The end of the unit before, and the start of the one after. */
  readonly from: number;
  readonly to: number;
  /** Whether that is the very next one. */
  readonly isNextFound: boolean;
  /** The page of the unit. */
  readonly range: Range | undefined;
  /** How the next unit begins. */
  readonly next: string;
  /** The word of the unit before the text, if that is not all of the unit. */
  readonly before: string | undefined;
  /** Whether no other unit has the same words. */
  readonly isCertain: boolean;
}

/** The match of a text at the most likely place. */
function findNear(
  text: string,
  places: readonly number[],
  { from, to, isNextFound, range, next, before, isCertain }: Expected,
  document: DocumentText,
): Match | undefined {
  const near = new Set(document.isWordStart(from) ? [from] : []);
  const addAround = (offset: number): void => {
    const at = partitionPoint(places.length, (index) => places[index]! < offset);
    for (const place of places.slice(Math.max(0, at - MOST_TRIES), at + MOST_TRIES)) near.add(place);
  };
  addAround(from);
  if (to < Infinity) addAround(to);
  if (range !== undefined) addAround(range[0]);
  const isOnPage = (place: number): boolean => range === undefined || (place >= range[0] && place < range[1]);
  const isBetween = (place: number): boolean => place >= from && place < to;
  const isExpected = (place: number): boolean =>
    isOnPage(place) && (isBetween(place) || (range !== undefined && text.length >= LONG));
  // A heading is closer to the text after it than to that before it.
  const distance = (place: number): number =>
    Math.min(Math.abs(place - from) + 1, isNextFound ? Math.abs(to - place - text.length) : Infinity) +
    (isOnPage(place) ? 0 : document.text.length) +
    (isBetween(place) ? 0 : document.text.length);
  for (const place of [...near].sort((a, b) => distance(a) - distance(b))) {
    if ((!isCertain || places.length > 1) && !isExpected(place)) continue;
    const isLabelled = place === from || document.isLineStart(place);
    if (before !== undefined && (!isLabelled || document.text.endsWith(before, place))) continue;
    const match = follow(text, place, document);
    if (match !== undefined && (text.length >= KEY_LENGTH || isWhole(match, next, document))) return match;
  }
  return undefined;
}

/** Whether a short text ends where a line does, or where the next text begins. */
function isWhole({ end }: Match, next: string, document: DocumentText): boolean {
  return document.lines[document.lineAt(end - 1)]!.end === end || (next !== '' && document.text.startsWith(next, end));
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
