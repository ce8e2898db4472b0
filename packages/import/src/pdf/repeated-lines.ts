import type { Line } from './line.js';
import { lookOf, type Styles } from './styles.js';

export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** A line near an edge of its page, which may be a running header or footer. */
export interface EdgeLine {
  readonly line: Line;
  readonly page: number;
  readonly isTop: boolean;
  /** Whether no text is nearer to the edge of the page. */
  readonly isOutermost: boolean;
  /** Whether more space than between lines separates it from the text. */
  readonly isApart: boolean;
  /** What it says, if it is only a page number. */
  readonly number: number | undefined;
}

/** Lines up to this multiple of the body size are text; larger ones may be headings. */
const LARGER = 1.08;
/** Running headers of this size are rare: such a line must be on most pages. */
const MUCH_LARGER = 1.3;
/** Lines at the beginning of the first page that name the report and its organization. */
const TITLE_LINES = 8;

const NUMBER = /\b[ivxlc]+\b|\d+/g;

/** The running headers and footers: lines on several pages in the same place and style. A heading that repeats is not one. */
export function repeatedLines(
  edges: readonly EdgeLine[],
  pages: readonly PageLines[],
  styles: Styles,
): ReadonlySet<EdgeLine> {
  const groups = sameTexts(edges);
  const single = groups.flatMap((group) => (group.length === 1 ? group : []));
  const document = new Pages(single, pages, styles);
  const found = new Set<EdgeLine>();
  for (const group of groups)
    for (const places of samePlaces(group))
      if (document.isRepeated(places, group)) for (const place of places) found.add(place);
  return found;
}

/** Texts that only differ in numbers are the same running line. */
export function folded(text: string): string {
  return spaced(text).replace(NUMBER, '#');
}

function spaced(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Groups of lines with the same text. Where numbers differ, they must count the pages: “Panel 1” and “Panel 2” do not. */
function sameTexts(edges: readonly EdgeLine[]): readonly (readonly EdgeLine[])[] {
  return groupsOf(edges, ({ line }) => folded(line.text)).flatMap((group) =>
    countsPages(group) ? [group] : groupsOf(group, ({ line }) => spaced(line.text)),
  );
}

function countsPages(group: readonly EdgeLine[]): boolean {
  const numbers = group.map(({ line, page }) =>
    (spaced(line.text).match(NUMBER) ?? []).map((number) => valueOf(number) - page),
  );
  return (numbers[0] ?? []).some((first, index) => {
    const same = numbers.filter((values) => values[index] === first).length;
    return same > 1 && same * 2 > group.length;
  });
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of digits or of a Roman numeral. */
function valueOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const values = [...number].map((letter) => ROMAN[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Groups of lines at the same height, in the same size. */
function samePlaces(group: readonly EdgeLine[]): readonly (readonly EdgeLine[])[] {
  return groupsOf(group, ({ isTop, line }) => `${isTop ? 'top' : 'bottom'} ${Math.round(line.size)}`).flatMap(
    (some) => {
      const places: EdgeLine[][] = [];
      for (const place of some.toSorted((a, b) => a.line.y - b.line.y)) {
        const last = places.at(-1);
        if (last !== undefined && place.line.y - last.at(-1)!.line.y < place.line.size * 0.75) last.push(place);
        else places.push([place]);
      }
      return places;
    },
  );
}

class Pages {
  readonly #pages: readonly PageLines[];
  readonly #styles: Styles;
  /** How often a text is on the later pages, by its look. */
  readonly #counts = new Map<string, number>();
  readonly #titles: ReadonlySet<string>;
  /** Heights at which a page has text that no other page has there. */
  readonly #heights: ReadonlySet<number>;

  /** @param single the lines at edges whose text occurs once */
  constructor(single: readonly EdgeLine[], pages: readonly PageLines[], styles: Styles) {
    this.#pages = pages;
    this.#styles = styles;
    this.#heights = new Set(single.map(heightOf));
    for (const line of pages.slice(1).flatMap(({ lines }) => lines))
      this.#counts.set(lookKey(line), (this.#counts.get(lookKey(line)) ?? 0) + 1);
    this.#titles = new Set(pages[0]?.lines.slice(0, TITLE_LINES).map(({ text }) => folded(text)));
  }

  /** @param group all lines at edges with the text of `places` */
  isRepeated(places: readonly EdgeLine[], group: readonly EdgeLine[]): boolean {
    const on = [...new Set(places.map(({ page }) => page))].sort((a, b) => a - b);
    const { line } = places[0]!;
    const scale = line.size / this.#styles.bodySize;
    const isPlain = scale <= LARGER && (this.#styles.isBodyBold || !lookOf(line).isBold);
    const isTitle = this.#titles.has(folded(line.text));
    if (on.length === 1) return isPlain && isTitle && on[0]! > 0 && places[0]!.isOutermost && places[0]!.isApart;
    if (this.#countInText(places, group) * 3 >= on.length) return false;
    if (scale > MUCH_LARGER && on.length * 2 < this.#pages.length) return false;
    if (on.length === 2 && !isPlain && this.#pages.length > 2)
      return isTitle || !this.#isTextThere(places) || places.some((place) => this.#interrupts(place));
    return on.length >= this.#fewest() || (on.length > 2 && isSequence(on));
  }

  #fewest(): number {
    return Math.max(2, Math.min(Math.ceil(this.#pages.length * 0.2), 6));
  }

  /** How often the same text in the same look is within the text of the later pages. */
  #countInText(places: readonly EdgeLine[], group: readonly EdgeLine[]): number {
    const own = new Set(places);
    const atEdges = group.filter((edge) => edge.page > 0 && (own.has(edge) || edge.isOutermost));
    const keys = new Set(places.map(({ line }) => lookKey(line)));
    let all = 0;
    for (const key of keys) all += this.#counts.get(key) ?? 0;
    return all - atEdges.filter(({ line }) => keys.has(lookKey(line))).length;
  }

  /** Whether other pages have text of their own at this height. */
  #isTextThere([place]: readonly EdgeLine[]): boolean {
    const height = heightOf(place!);
    return [height - 1, height, height + 1].some((near) => this.#heights.has(near));
  }

  /** Whether a sentence goes on from the page before to the line below this one. */
  #interrupts({ line, page, isTop }: EdgeLine): boolean {
    if (!isTop || page === 0) return false;
    const { lines } = this.#pages[page]!;
    const below = lines[lines.indexOf(line) + 1];
    const above = this.#pages[page - 1]!.lines.findLast(({ text }) => /\p{L}/u.test(text));
    return (
      below !== undefined && above !== undefined && /[\p{L},]\s*$/u.test(above.text) && /^\s*\p{Ll}/u.test(below.text)
    );
  }
}

/** The height on the page in steps, in which tops and bottoms differ. */
function heightOf({ isTop, line }: EdgeLine): number {
  return Math.round(line.y / 4) + (isTop ? 0 : 0.5);
}

/** Whether the pages follow each other, or every second one does. */
function isSequence(pages: readonly number[]): boolean {
  return pages.every((page, index) => index === 0 || page - pages[index - 1]! <= 2);
}

function lookKey(line: Line): string {
  return `${Math.round(line.size * 2)} ${lookOf(line).isBold} ${folded(line.text)}`;
}

function groupsOf<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[][] {
  return [...Map.groupBy(values, keyOf).values()];
}
