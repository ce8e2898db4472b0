import { type Line, textOf } from './lines.js';
import { countsPages, mask } from './page-number.js';
import type { PageMark } from './repaired.js';

/**
 * The pages as the running lines number them. Pages without a number continue the numbers of their neighbours; without any
 * number, form feeds count the pages.
 *
 * @param lines with the running lines
 * @param body without them
 */
export function readPrintedPages(text: string, lines: readonly Line[], body: readonly Line[]): readonly PageMark[] {
  const starts = lines.flatMap((line, index) => (index === 0 || line.page ? [index] : []));
  if (starts.length < 2) return [];
  const hasFormFeeds = text.includes('\f');
  const numbers = bestNumbers(text, lines, body, starts);
  if (numbers.size === 0 && !hasFormFeeds) return [];
  const labels = numbers.size === 0 ? starts.map((_, page) => String(page + 1)) : fill(numbers, starts.length);
  return starts.map((index, page) => ({ at: lines[index]!.begin, page: labels[page] }));
}

/** The numbers of the running line that numbers most pages. */
function bestNumbers(
  text: string,
  lines: readonly Line[],
  body: readonly Line[],
  starts: readonly number[],
): ReadonlyMap<number, number> {
  const kept = new Set(body.map((line) => line.start));
  const groups = new Map<string, { readonly page: number; readonly values: readonly number[] }[]>();
  let page = -1;
  lines.forEach((line, index) => {
    if (starts[page + 1] === index) page++;
    if (kept.has(line.start)) return;
    const { key, values } = mask(textOf(text, line));
    const group = groups.get(key) ?? groups.set(key, []).get(key)!;
    group.push({ page, values });
  });
  let best: readonly { readonly page: number; readonly value: number }[] = [];
  for (const places of groups.values()) {
    if (places.length <= best.length) continue;
    places[0]!.values.forEach((_, column) => {
      const figures = places.map((place) => ({ page: place.page, value: place.values[column]! }));
      if (countsPages(figures)) best = figures;
    });
  }
  return new Map(best.map(({ page: at, value }) => [at, value]));
}

function fill(numbers: ReadonlyMap<number, number>, count: number): readonly (string | undefined)[] {
  const [firstPage, firstNumber] = [...numbers][0]!;
  let base = firstNumber - firstPage;
  return Array.from({ length: count }, (_, page) => {
    base = (numbers.get(page) ?? base + page) - page;
    return base + page < 1 ? undefined : String(base + page);
  });
}
