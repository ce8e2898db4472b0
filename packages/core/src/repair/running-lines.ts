import type { Edit } from './edits.js';
import { leaveOut } from './line-edits.js';
import { type Line, textOf } from './lines.js';
import { markerOf } from './markers.js';
import { countsPages, isBareNumber, isExplicit, LONGEST_RUNNING_LINE, type Masked, mask } from './page-number.js';
import { goesOn } from './cut.js';
import { isAtxHeading } from './prose-shape.js';

/**
 * Leaves out running headers and footers: lines at the edge of several pages that are equal except for page numbers. Pages are peeled from
 * both ends, so that a footer of two lines goes as well. The top of the first page stays: it is the title, which the header repeats.
 */
export function leaveOutRunningLines(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const pages = pagesOf(lines);
  if (pages.length < 2) return lines;
  const known = new Map<number, Masked | undefined>();
  const maskAt = (index: number): Masked | undefined => {
    if (!known.has(index)) known.set(index, runningLine(text, lines[index]!));
    return known.get(index);
  };
  const out = new Set<number>();
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = out.size;
    peel(text, lines, pages, maskAt, out);
    if (out.size === before) break;
  }
  return leaveOut(text, lines, out, edits);
}

/** Lines of a header or footer, at most. */
const DEEPEST = 4;

/** A page's lines that are not yet known to be furniture; `top` passes `bottom` when nothing is left. */
interface Page {
  top: number;
  bottom: number;
}

/** A line at the edge of a page. */
interface Place {
  readonly page: number;
  readonly index: number;
  readonly edge: 'top' | 'bottom';
  readonly masked: Masked;
}

function pagesOf(lines: readonly Line[]): Page[] {
  const pages: Page[] = [];
  lines.forEach((line, index) => {
    if (index === 0 || line.page) pages.push({ top: index, bottom: index });
    else pages[pages.length - 1]!.bottom = index;
  });
  return pages;
}

/** What may be a running line at all. */
function runningLine(text: string, line: Line): Masked | undefined {
  if (line.verbatim || line.end - line.start > LONGEST_RUNNING_LINE) return undefined;
  const masked = mask(textOf(text, line));
  if (markerOf(text, line) || isAtxHeading(text, line)) return isBareNumber(masked.key) ? masked : undefined;
  return masked;
}

function peel(
  text: string,
  lines: readonly Line[],
  pages: readonly Page[],
  maskAt: (index: number) => Masked | undefined,
  out: Set<number>,
): void {
  const groups = new Map<string, Place[]>();
  pages.forEach(({ top, bottom }, page) => {
    if (top > bottom) return;
    const places: Place[] = [];
    const first = maskAt(top);
    const last = maskAt(bottom);
    if (first) places.push({ page, index: top, edge: 'top', masked: first });
    if (last && bottom !== top) places.push({ page, index: bottom, edge: 'bottom', masked: last });
    for (const place of places) {
      const group = groups.get(place.masked.key);
      if (group) group.push(place);
      else groups.set(place.masked.key, [place]);
    }
  });
  for (const places of groups.values()) {
    const running = runningPlaces(text, lines, pages, places);
    for (const place of running) {
      const page = pages[place.page]!;
      if (place.edge === 'top') page.top = place.index + 1;
      else page.bottom = place.index - 1;
      out.add(place.index);
    }
  }
}

/** The places of equal lines that are furniture. */
function runningPlaces(
  text: string,
  lines: readonly Line[],
  pages: readonly Page[],
  places: readonly Place[],
): readonly Place[] {
  const numbered = countsPagesOf(places);
  if (numbered === undefined) return [];
  const after = places.filter((place) => place.page > 0);
  const onSeveral = new Set(after.map((place) => place.page)).size;
  const { masked } = places[0]!;
  // `Session 1`, `Session 2` may open pages.
  if (numbered) return isBareNumber(masked.key) || isExplicit(masked.key) ? places : [];
  const interrupting = after.some((place) => standsInSentence(text, lines, pages, place));
  const often = onSeveral > 2 && onSeveral * 2 >= pages.length - 1;
  if (onSeveral < 2 || (!interrupting && !often)) return [];
  return places.filter(({ page, edge }) => page > 0 || edge === 'bottom');
}

/**
 * Whether the figures in equal lines count the pages; `undefined` where they differ in some other way, as the lines
 * `Table 3` and `Table 7` do.
 */
function countsPagesOf(places: readonly Place[]): boolean | undefined {
  let counted = false;
  for (let column = 0; column < places[0]!.masked.values.length; column++) {
    const figures = places.map((place) => ({ page: place.page, value: place.masked.values[column]! }));
    if (figures.every((figure) => figure.value === figures[0]!.value)) continue;
    if (!countsPages(figures)) return undefined;
    counted = true;
  }
  return counted;
}

/** Whether a sentence goes on from the page before to the page after, past this line. */
function standsInSentence(text: string, lines: readonly Line[], pages: readonly Page[], place: Place): boolean {
  const { page, edge } = place;
  const above = edge === 'top' ? pages[page - 1] : pages[page];
  const below = edge === 'top' ? pages[page] : pages[page + 1];
  if (!above || !below) return false;
  const before = lines[edge === 'top' ? above.bottom : place.index - 1];
  const after = lines[edge === 'top' ? place.index + 1 : below.top];
  return goesOn(text, before, after);
}
