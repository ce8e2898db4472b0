import { anyCue } from '@findings/language';
import { wordCount, type Line } from './line.js';
import { lookOf, styleOf, type Styles } from './styles.js';

export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

export interface WithoutRunningLines {
  readonly pages: readonly (readonly Line[])[];
  /** The texts that were left out, each once. */
  readonly removed: readonly string[];
  readonly removedLines: readonly Line[];
  /** The number printed on each page, where it is consistent. */
  readonly numbers: readonly (number | undefined)[];
}

/** A line near an edge of its page, which may be a running header or footer. */
interface EdgeLine {
  readonly line: Line;
  readonly page: number;
  readonly isTop: boolean;
  /** Whether more space than between lines separates it from the text. */
  readonly isApart: boolean;
  /** What it says, if it is only a page number; `NaN` for Roman numbers. */
  readonly number: number | undefined;
}

/** Share of a page's height, at its top and bottom, in which running headers and footers are, and most of them at each end. */
const ZONE = 0.15;
const MOST_LINES = 3;
const PAGE_NUMBER = new RegExp(
  String.raw`^(?:[-–—|·\s[\]]*)(?:${anyCue('pages')}\.?\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:${anyCue('ofPages')}|/)\s*\d{1,4})?(?:[-–—|·\s[\]]*)$`,
  'i',
);

/** Removes running headers and footers: lines that repeat, lines at the position of those that repeat, and page numbers. */
export function removeRunningLines(pages: readonly PageLines[], styles: Styles): WithoutRunningLines {
  const edges = pages.flatMap((page, index) => edgeLines(page, index, styles.leading));
  const repeated = repeatedLines(edges, pages, styles);
  const usual = Map.groupBy(
    [...repeated].filter(({ isApart }) => isApart),
    placeOf,
  );
  const numbers = pageNumbers(edges, pages.length);
  const removed = new Set<Line>();
  const texts = new Map<string, string>();
  for (const edge of edges) {
    const { line, isApart, page, number } = edge;
    const isUsualPlace = pagesOf(usual.get(placeOf(edge)) ?? []).length >= Math.max(2, pages.length * 0.3);
    const isPlaced = isUsualPlace && isApart && !isCutFromText(line.text);
    const isNumber = number !== undefined && (isApart || numbers[page] === number);
    if (!repeated.has(edge) && !isPlaced && !isNumber) continue;
    removed.add(line);
    const key = folded(line.text);
    if (!texts.has(key)) texts.set(key, line.text.trim());
  }
  return {
    pages: pages.map(({ lines }) => lines.filter((line) => !removed.has(line))),
    removed: [...texts.values()].filter((text) => !PAGE_NUMBER.test(text)),
    removedLines: [...removed],
    numbers,
  };
}

/** The lines at the top and at the bottom of a page that may be running headers and footers. */
function edgeLines({ lines, height }: PageLines, page: number, leading: number): EdgeLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  const ends = [
    { isTop: true, near: byHeight.slice(0, MOST_LINES + 2) },
    { isTop: false, near: byHeight.slice(-MOST_LINES - 2).reverse() },
  ];
  return ends.flatMap(({ isTop, near }) =>
    near
      .filter(({ y }) => (isTop ? y > height * (1 - ZONE) : y < height * ZONE))
      .slice(0, MOST_LINES)
      .map((line) => {
        // Text on the same height, such as a page number next to a title, belongs to one running line.
        const beyond = near.find((other) => (isTop ? line.y - other.y : other.y - line.y) > line.size * 0.5);
        const gap = beyond === undefined ? Infinity : Math.abs(line.y - beyond.y);
        const isApart = gap > Math.max(leading, line.size * 1.15) * 1.35;
        return { line, page, isTop, isApart, number: numberOf(line.text) };
      }),
  );
}

/** Lines at the beginning of the first page that name the report and its organization. */
const TITLE_LINES = 8;
const NUMBER = /\b[ivxlc]+\b|\d+/g;

/** Lines with the same text and size at the same end of several pages. Where numbers differ, they must count the pages. */
function repeatedLines(edges: readonly EdgeLine[], pages: readonly PageLines[], styles: Styles): ReadonlySet<EdgeLine> {
  const titles = new Set(pages[0]?.lines.slice(0, TITLE_LINES).map(({ text }) => folded(text)));
  const fewest = Math.max(2, Math.min(Math.ceil(pages.length * 0.2), 6));
  const counts = new Map<string, number>();
  for (const line of pages.slice(1).flatMap(({ lines }) => lines))
    counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const found = new Set<EdgeLine>();
  const groups = [...Map.groupBy(edges, ({ line }) => folded(line.text)).values()].flatMap((group) =>
    countsPages(group) ? [group] : [...Map.groupBy(group, ({ line }) => spaced(line.text)).values()],
  );
  const singles = groups.filter((group) => group.length === 1).flat();
  const ownText = new Set(singles.flatMap((edge) => [-1, 0, 1].map((step) => heightOf(edge, step))));
  for (const group of groups.flatMap((some) => [
    ...Map.groupBy(some, ({ isTop, line }) => `${isTop} ${Math.round(line.size)}`).values(),
  ])) {
    const on = pagesOf(group);
    const isSequence = on.length > 2 && on.every((page, index) => index === 0 || page - on[index - 1]! <= 2);
    const later = group.filter(({ page }) => page > 0).length;
    // A heading that repeats is within the text, too.
    const isInText = (counts.get(keyOf(group[0]!.line)) ?? 0) - later >= on.length / 3;
    // A heading may be at the top of two pages, where other pages have text of their own.
    const isHeading = on.length === 2 && pages.length > 2 && ownText.has(heightOf(group[0]!, 0));
    // On one page only, it repeats the name of the report or its organization.
    const { line, page, isApart } = group[0]!;
    const isPlain = isApart && styleOf(lookOf(line), styles) === '';
    const isName = group.length === 1 && page > 0 && isPlain && titles.has(folded(line.text));
    if (isName || ((on.length >= fewest || isSequence) && !isInText && !isHeading))
      for (const edge of group) found.add(edge);
  }
  return found;
}

/** Whether a number of most lines counts up with the pages: “Panel 1” and “Panel 2” do not. */
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

/** Texts that only differ in numbers are the same running line. */
function folded(text: string): string {
  return spaced(text).replace(NUMBER, '#');
}

function spaced(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function keyOf(line: Line): string {
  return `${Math.round(line.size)} ${folded(line.text)}`;
}

function placeOf({ line, isTop }: EdgeLine): string {
  return `${isTop ? 'top' : 'bottom'} ${Math.round(line.y / 2)} ${Math.round(line.size)}`;
}

function heightOf({ line, isTop }: EdgeLine, step: number): string {
  return `${isTop} ${Math.round(line.y / 4) + step}`;
}

function pagesOf(edges: readonly EdgeLine[]): number[] {
  return [...new Set(edges.map(({ page }) => page))].sort((a, b) => a - b);
}

/** The last line of a paragraph may be alone at the top of a page. */
function isCutFromText(text: string): boolean {
  return /^\s*\p{Ll}/u.test(text) || (/[.;,]\s*$/.test(text) && wordCount(text) > 6);
}

function numberOf(text: string): number | undefined {
  const digits = PAGE_NUMBER.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The printed numbers that count up with the pages. */
function pageNumbers(edges: readonly EdgeLine[], pages: number): (number | undefined)[] {
  const offsets = new Map<number, number>();
  for (const { number, line, page } of edges) {
    const offset = (number ?? trailingNumber(line.text)) - page;
    if (!Number.isNaN(offset)) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  }
  const [best] = [...offsets].sort(([, a], [, b]) => b - a);
  const isConsistent = best !== undefined && best[1] >= Math.max(2, pages * 0.5);
  return Array.from({ length: pages }, (_, page) => (isConsistent ? page + best[0] : undefined));
}

/** The number at an end of a running line: "12 | Water report", "Water report 12". */
function trailingNumber(text: string): number {
  const match = /^(\d{1,4})\b\D{3,}|\D{3,}\b(\d{1,4})$/.exec(text.trim());
  return Number(match?.[1] ?? match?.[2] ?? NaN);
}
