import type { Fragment } from './line.js';

/** How much larger than the text next to it the first line of a heading in the margin is. */
const LARGER = 1.25;
/** Most lines of such a heading, with the smaller ones below it. */
const MOST_ROWS = 7;
/** Fewest lines of text next to it. */
const FEWEST_ROWS = 3;

/** A heading to the left of the text that it heads. */
interface SideHeading {
  readonly fragments: Fragment[];
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** A part of a page, in reading order. */
export type Section = readonly Fragment[];

/**
 * Cuts a page with headings in the margin, as slides have them, into sections: each heading, then the text on its right.
 * `undefined` if there are none.
 */
export function splitSideHeadings(fragments: readonly Fragment[]): Section[] | undefined {
  const sorted = fragments.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const headings = findSideHeadings(sorted);
  if (headings.length === 0) return undefined;
  const members = new Set(headings.flatMap((heading) => heading.fragments));
  const rest = sorted.filter((fragment) => !members.has(fragment));
  const sections: Section[] = [];
  let from = 0;
  headings.forEach((heading, index) => {
    const [start, end] = textNextTo(heading, rest, from, headings[index + 1]?.top);
    if (start > from) sections.push(rest.slice(from, start));
    sections.push(heading.fragments, rest.slice(start, end));
    from = end;
  });
  if (from < rest.length) sections.push(rest.slice(from));
  return sections;
}

/** Headings in the margin from top to bottom. */
function findSideHeadings(sorted: readonly Fragment[]): SideHeading[] {
  const usual = usualSize(sorted);
  const found: SideHeading[] = [];
  const taken = new Set<Fragment>();
  sorted.forEach((seed, index) => {
    if (taken.has(seed) || seed.size < usual * LARGER || !/\p{L}.*\p{L}.*\p{L}/u.test(textOf(seed))) return;
    const heading = grow(seed, index, sorted);
    if (heading === undefined || isParagraph(heading, usual) || !isBesideText(heading, sorted)) return;
    for (const fragment of heading.fragments) taken.add(fragment);
    found.push(heading);
  });
  const rest = sorted.filter((fragment) => !taken.has(fragment));
  return found.filter((heading) => hasOwnText(heading, rest));
}

/** Whether lines below a heading look like the text of the page: they are the start of a column. */
function isParagraph({ fragments }: SideHeading, usual: number): boolean {
  return fragments.filter(({ size }) => Math.abs(size - usual) < 0.6).length > 1;
}

/** The size that most characters have. */
function usualSize(fragments: readonly Fragment[]): number {
  const sizes = new Map<number, number>();
  for (const { text, size } of fragments.flatMap(({ runs }) => runs))
    sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return [...sizes].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function textOf({ runs }: Fragment): string {
  return runs.map(({ text }) => text).join('');
}

/** The heading that begins with `seed`: what is closely below it, at the same place. `undefined` if that is a column of text. */
function grow(seed: Fragment, index: number, sorted: readonly Fragment[]): SideHeading | undefined {
  const fragments = [seed];
  let { x, right } = seed;
  let last = seed;
  for (const next of sorted.slice(index + 1)) {
    if (last.y - next.y > Math.max(last.size, next.size) * 1.5) break;
    if (next.x >= right || next.right <= x) continue;
    fragments.push(next);
    if (fragments.length > MOST_ROWS) return undefined;
    x = Math.min(x, next.x);
    right = Math.max(right, next.right);
    last = next;
  }
  return { fragments, x, right, top: seed.y + seed.size, bottom: last.y, size: seed.size };
}

/** Whether smaller text, and nothing else, is at the same height, on the right. */
function isBesideText({ fragments, right, top, bottom, size }: SideHeading, sorted: readonly Fragment[]): boolean {
  const neighbors = sorted.filter(
    (other) => other.y < top && other.y > bottom - size / 2 && !fragments.includes(other),
  );
  const isText = neighbors.every((other) => other.x > right && other.size * LARGER <= size);
  return isText && neighbors.length > 0;
}

/** Whether the text on the right is that of the heading: in columns, it goes on above or below. */
function hasOwnText(heading: SideHeading, rest: readonly Fragment[]): boolean {
  const [start, end] = textNextTo(heading, rest);
  const body = rest.slice(start, end);
  if (new Set(body.map(({ y }) => Math.round(y / 3))).size < FEWEST_ROWS) return false;
  const top = body[0]!;
  const bottom = body.at(-1)!;
  return !rest.some(
    ({ x, y, size }, index) =>
      x > heading.right && ((index < start && y - top.y < size * 1.6) || (index >= end && bottom.y - y < size * 1.6)),
  );
}

/** The range of `rest` that is next to a heading, on its right, without a break, above the next heading. */
function textNextTo(
  { right, top, size }: SideHeading,
  rest: readonly Fragment[],
  from = 0,
  nextTop = -Infinity,
): [start: number, end: number] {
  const isBody = (fragment: Fragment | undefined): boolean =>
    fragment !== undefined && fragment.x > right && fragment.size < size * 0.9 && fragment.y >= nextTop;
  let start = rest.findIndex(({ y }) => y < top);
  let end = start;
  while (start > from && isBody(rest[start - 1])) start--;
  while (isBody(rest[end])) end++;
  return [start, end];
}
