import type { Line } from './line.js';

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

/** Share of a page's height, at its top and bottom, in which heads and feet are. */
const ZONE = 0.14;
const PAGE_NUMBER =
  /^(?:[-–—|·\s[\]]*)(?:(?:page|seite|página|pagina|pág\.|p\.|s\.)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|de|sur|\/)\s*\d{1,4})?(?:[-–—|·\s[\]]*)$/i;

/** Removes running heads and feet: lines that repeat, lines at the position of those that repeat, and page numbers. */
export function removeRunningLines(pages: readonly PageLines[], leading: number): WithoutRunningLines {
  const zones = pages.flatMap((page, index) => zoneLines(page, index, leading));
  const need = Math.max(2, Math.min(Math.ceil(pages.length * 0.2), 6));
  const repeated = countPages(zones, ({ line }) => folded(line.text));
  const positions = countPages(
    zones.filter(({ line, isApart }) => isApart && (repeated.get(folded(line.text)) ?? 0) >= need),
    positionOf,
  );
  const numbers = pageNumbers(zones, pages.length);
  const removed = new Set<Line>();
  const texts = new Map<string, string>();
  for (const zone of zones) {
    const key = folded(zone.line.text);
    const isRepeated = (repeated.get(key) ?? 0) >= need && pages.length > 1;
    const isPlaced = zone.isApart && (positions.get(positionOf(zone)) ?? 0) >= Math.max(2, pages.length * 0.3);
    const isNumber = zone.number !== undefined && (zone.isApart || numbers[zone.page] === zone.number);
    if (!isRepeated && !isPlaced && !isNumber) continue;
    removed.add(zone.line);
    if (!texts.has(key)) texts.set(key, zone.line.text.trim());
  }
  return {
    pages: pages.map(({ lines }) => lines.filter((line) => !removed.has(line))),
    removed: [...texts.values()].filter((text) => !PAGE_NUMBER.test(text)),
    removedLines: [...removed],
    numbers,
  };
}

interface ZoneLine {
  readonly line: Line;
  readonly page: number;
  readonly isTop: boolean;
  /** Whether more space than between lines separates it from the text. */
  readonly isApart: boolean;
  readonly number: number | undefined;
}

/** The lines at the top and at the bottom of a page that may be heads and feet: at most three at each end. */
function zoneLines({ lines, height }: PageLines, page: number, leading: number): ZoneLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  const ends = [
    { isTop: true, near: byHeight.slice(0, 5) },
    { isTop: false, near: byHeight.slice(-5).reverse() },
  ];
  return ends.flatMap(({ isTop, near }) => {
    const inZone = near.filter(({ y }) => (isTop ? y > height * (1 - ZONE) : y < height * ZONE));
    const found: ZoneLine[] = [];
    for (const line of inZone) {
      // Text on the same height, such as a page number next to a title, belongs to one head.
      const beyond = near.find((other) => (isTop ? line.y - other.y : other.y - line.y) > line.size * 0.5);
      const gap = beyond === undefined ? Infinity : Math.abs(line.y - beyond.y);
      const isApart = gap > Math.max(leading, line.size * 1.15) * 1.35;
      found.push({ line, page, isTop, isApart, number: numberOf(line.text) });
      if (found.length === 3) break;
    }
    return found;
  });
}

function positionOf({ line, isTop }: ZoneLine): string {
  return `${isTop ? 'top' : 'bottom'} ${Math.round(line.y / 2)} ${Math.round(line.size)}`;
}

function countPages(zones: readonly ZoneLine[], keyOf: (zone: ZoneLine) => string): Map<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const zone of zones) {
    const key = keyOf(zone);
    const seen = pages.get(key) ?? new Set<number>();
    pages.set(key, seen.add(zone.page));
  }
  return new Map([...pages].map(([key, seen]) => [key, seen.size]));
}

/** Texts that only differ in numbers are the same head. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b[ivxlc]+\b|\d+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

function numberOf(text: string): number | undefined {
  const digits = PAGE_NUMBER.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : NaN;
}

/** The printed numbers that count up with the pages. */
function pageNumbers(zones: readonly ZoneLine[], pages: number): (number | undefined)[] {
  const offsets = new Map<number, number>();
  for (const { number, line, page } of zones) {
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

/** The number at an end of a head: "12 | Water report", "Water report 12". */
function trailingNumber(text: string): number | undefined {
  const match = /^(\d{1,4})\b\D{3,}|\D{3,}\b(\d{1,4})$/.exec(text.trim());
  return match === null ? undefined : Number(match[1] ?? match[2]);
}
