import { wordCount, type Line } from './line.js';
import { folded, repeatedLines, type EdgeLine, type PageLines } from './repeated-lines.js';
import type { Styles } from './styles.js';

export interface WithoutRunningLines {
  readonly pages: readonly (readonly Line[])[];
  /** The texts that were left out, each once. */
  readonly removed: readonly string[];
  readonly removedLines: readonly Line[];
  /** The number printed on each page, where it is consistent. */
  readonly numbers: readonly (number | undefined)[];
}

/** Share of a page's height, at its top and bottom, in which running headers and footers are. */
const ZONE = 0.14;
const PAGE_NUMBER =
  /^(?:[-–—|·\s[\]]*)(?:(?:page|seite|página|pagina|pág\.|p\.|s\.)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|de|sur|\/)\s*\d{1,4})?(?:[-–—|·\s[\]]*)$/i;

/** Removes running headers and footers: lines that repeat, lines at the position of those that repeat, and page numbers. */
export function removeRunningLines(pages: readonly PageLines[], styles: Styles): WithoutRunningLines {
  const edges = pages.flatMap((page, index) => edgeLines(page, index, styles.leading));
  const repeated = repeatedLines(edges, pages, styles);
  const positions = countPages([...repeated].filter(({ isApart }) => isApart));
  const numbers = pageNumbers(edges, pages.length);
  const removed = new Set<Line>();
  const texts = new Map<string, string>();
  for (const edge of edges) {
    const { line, isApart, page, number } = edge;
    const isUsualPlace = (positions.get(positionOf(edge)) ?? 0) >= Math.max(2, pages.length * 0.3);
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

/** The last line of a paragraph may be alone at the top of a page. */
function isCutFromText(text: string): boolean {
  return /^\s*\p{Ll}/u.test(text) || (/[.;,]\s*$/.test(text) && wordCount(text) > 6);
}

/** The lines at the top and at the bottom of a page that may be running headers and footers: at most three at each end. */
function edgeLines({ lines, height }: PageLines, page: number, leading: number): EdgeLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  const ends = [
    { isTop: true, near: byHeight.slice(0, 5) },
    { isTop: false, near: byHeight.slice(-5).reverse() },
  ];
  return ends.flatMap(({ isTop, near }) => {
    const inZone = near.filter(({ y }) => (isTop ? y > height * (1 - ZONE) : y < height * ZONE));
    const found: EdgeLine[] = [];
    for (const line of inZone) {
      // Text on the same height, such as a page number next to a title, belongs to one running line.
      const beyond = near.find((other) => (isTop ? line.y - other.y : other.y - line.y) > line.size * 0.5);
      const gap = beyond === undefined ? Infinity : Math.abs(line.y - beyond.y);
      const isApart = gap > Math.max(leading, line.size * 1.15) * 1.35;
      found.push({ line, page, isTop, isOutermost: line === near[0], isApart, number: numberOf(line.text) });
      if (found.length === 3) break;
    }
    return found;
  });
}

function positionOf({ line, isTop }: EdgeLine): string {
  return `${isTop ? 'top' : 'bottom'} ${Math.round(line.y / 2)} ${Math.round(line.size)}`;
}

/** On how many pages a position has a line. */
function countPages(edges: readonly EdgeLine[]): Map<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const edge of edges) {
    const key = positionOf(edge);
    const seen = pages.get(key) ?? new Set<number>();
    pages.set(key, seen.add(edge.page));
  }
  return new Map([...pages].map(([key, seen]) => [key, seen.size]));
}

function numberOf(text: string): number | undefined {
  const digits = PAGE_NUMBER.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : NaN;
}

/** The printed numbers that count up with the pages. */
function pageNumbers(edges: readonly EdgeLine[], pages: number): (number | undefined)[] {
  const offsets = new Map<number, number>();
  for (const { number, line, page } of edges) {
    const printed = number ?? trailingNumber(line.text);
    if (printed !== undefined && !Number.isNaN(printed))
      offsets.set(printed - page, (offsets.get(printed - page) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [offset, count] of offsets) if (best === undefined || count > offsets.get(best)!) best = offset;
  if (best === undefined || offsets.get(best)! < Math.max(2, pages * 0.5))
    return Array.from({ length: pages }, () => undefined);
  const offset = best;
  return Array.from({ length: pages }, (_, page) => page + offset);
}

/** The number at an end of a running line: "12 | Water report", "Water report 12". */
function trailingNumber(text: string): number | undefined {
  const match = /^(\d{1,4})\b\D{3,}|\D{3,}\b(\d{1,4})$/.exec(text.trim());
  return match === null ? undefined : Number(match[1] ?? match[2]);
}
