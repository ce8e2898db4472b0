import { type Line, textOf } from './lines.js';
import { countsPages, figuresOf, isBareNumber, isExplicit, mask } from './page-number.js';
import type { PageMark } from './repaired.js';

/** A page number among the running lines of a page. */
interface PrintedNumber {
  readonly page: number;
  readonly value: number;
  readonly text: string;
}

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
  const numbers = new Map(bestNumbers(text, lines, body, starts).map((number) => [number.page, number]));
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
): readonly PrintedNumber[] {
  const kept = new Set(body.map((line) => line.start));
  const groups = new Map<
    string,
    { readonly page: number; readonly content: string; readonly values: readonly number[] }[]
  >();
  let page = -1;
  lines.forEach((line, index) => {
    if (starts[page + 1] === index) page++;
    if (kept.has(line.start)) return;
    const content = textOf(text, line);
    const { key, values } = mask(content);
    if (values.length === 0) return;
    const group = groups.get(key) ?? groups.set(key, []).get(key)!;
    group.push({ page, content, values });
  });
  let best: readonly PrintedNumber[] = [];
  for (const [key, places] of groups) {
    places[0]!.values.forEach((_, column) => {
      const figures = places.map((place) => ({ page: place.page, value: place.values[column]! }));
      const isSure =
        places.length === 1 ? isBareNumber(key) || isExplicit(key, places[0]!.content) : countsPages(figures);
      if (!isSure || places.length <= best.length) return;
      best = places.map(({ page, content, values }) => ({
        page,
        value: values[column]!,
        text: figuresOf(content)[column] ?? '',
      }));
    });
  }
  return best;
}

function fill(numbers: ReadonlyMap<number, PrintedNumber>, count: number): readonly (string | undefined)[] {
  const labels: (string | undefined)[] = Array.from({ length: count });
  const decimals = [...numbers].filter(([, { text }]) => /^\d+$/.test(text));
  const [firstPage, firstNumber] = decimals[0] ?? [];
  let base: number | undefined = firstPage === undefined ? undefined : firstNumber!.value - firstPage;
  for (let page = 0; page < count; page++) {
    const known = numbers.get(page);
    if (known && /^\d+$/.test(known.text)) base = known.value - page;
    const guess = base === undefined || page + base < 1 ? undefined : String(page + base);
    labels[page] = known?.text ?? guess;
  }
  return labels;
}
