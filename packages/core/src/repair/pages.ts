import { cuts, linesInSentence } from './cut.js';
import { type Line, textOf } from './lines.js';
import { isBareNumber, isExplicit, LONGEST_RUNNING_LINE, mask } from './page-number.js';
import { pageNumberLines } from './page-sequence.js';
import { isText } from './prose-shape.js';

/**
 * Marks the first line of each page. Form feeds are page breaks. Without them, runs of blank lines are, if they are
 * longer than other gaps and some of them cut a sentence; and so are the numbers of pages that count upward. Otherwise, running
 * headers are, which office programs leave between the paragraphs.
 */
export function markPages(text: string, lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => line.page)) return withPages(lines, runningHeaders(text, lines));
  const gap = pageGap(text, lines);
  const gaps = new Set<number>();
  if (gap !== undefined) {
    lines.forEach((line, index) => {
      // A number, or a header with its number, with gaps on both sides is one page break.
      const numberAbove = gaps.has(index - 1) && isNumbered(text, lines[index - 1]!);
      if (index > 0 && line.blanks >= gap && !numberAbove) gaps.add(index);
    });
  }
  const numbers = pageNumberLines(text, lines);
  const marked = numbers.size > gaps.size ? numbers : gaps;
  const first = marked.size > 0 ? marked : runningHeaders(text, lines);
  return withPages(lines, first);
}

function withPages(lines: readonly Line[], first: ReadonlySet<number>): readonly Line[] {
  if (first.size === 0) return lines;
  return lines.map((line, index) => (index > 0 && first.has(index) ? { ...line, page: true } : line));
}

/** `12`, `Report on Water    12`, `Page 12`: a line of its own that says which page it is on. */
function isNumbered(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_RUNNING_LINE) return false;
  const content = textOf(text, line);
  const { key, values } = mask(content);
  return values.length > 0 && (isBareNumber(key) || isExplicit(key, content));
}

/** A header is on so many pages at least, and cuts so many sentences. */
const FEWEST_HEADERS = 3;
const FEWEST_CUTS = 2;
/** Lines of a header or footer, at most: nearer to the edge of a page, a line begins no other page. */
const DEEPEST = 2;

/** Lines at the beginning of a text that name the report and its organization. */
const TITLE_LINES = 6;

/**
 * Short paragraphs that repeat, some of them inside of a sentence: each begins a page. If one is in the title matter, a
 * single cut sentence is enough, and that one stays.
 */
function runningHeaders(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  const edges = nearEdges(lines);
  lines.forEach((line, index) => {
    if (edges.has(index)) return;
    const isAlone = (index === 0 || line.blanks > 0) && (lines[index + 1]?.blanks ?? 0) > 0;
    if (!isAlone || line.end - line.start > LONGEST_RUNNING_LINE || !isText(text, line)) return;
    const content = textOf(text, line);
    const indexes = places.get(content);
    if (indexes) indexes.push(index);
    else places.set(content, [index]);
  });
  const titles = titleLines(lines);
  const isCut = (index: number): boolean => cuts(text, lines[index - 1], lines[index + 1]);
  const headers = [...places.values()].map((indexes) => {
    const isTitled = indexes[0]! < titles && !isCut(indexes[0]!);
    const isHead = indexes.length >= FEWEST_HEADERS && indexes.filter(isCut).length >= (isTitled ? 1 : FEWEST_CUTS);
    return isHead ? indexes.slice(isTitled ? 1 : 0) : [];
  });
  return new Set(headers.flat());
}

/** How many short lines begin the text. */
function titleLines(lines: readonly Line[]): number {
  const end = lines.findIndex((line) => !isShort(line));
  return Math.min(TITLE_LINES, end < 0 ? lines.length : end);
}

/** Lines at the edges of the pages that are known, up to the first that is not a header or footer. */
function nearEdges(lines: readonly Line[]): ReadonlySet<number> {
  const near = new Set<number>();
  lines.forEach(({ page }, index) => {
    if (!page) return;
    for (const step of [1, -1]) {
      let at = step > 0 ? index : index - 1;
      for (let depth = 0; depth < DEEPEST && isShort(lines[at]); depth++, at += step) near.add(at);
    }
  });
  return near;
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && line.end - line.start <= LONGEST_RUNNING_LINE;
}

const LONGEST_GAP = 40;

/** So many blank lines are a page break. */
function pageGap(text: string, lines: readonly Line[]): number | undefined {
  const runs = new Array<number>(LONGEST_GAP + 1).fill(0);
  const splits = new Array<number>(LONGEST_GAP + 1).fill(0);
  const across = new Map<string, number[]>();
  for (let index = 1; index < lines.length; index++) {
    const blanks = Math.min(lines[index]!.blanks, LONGEST_GAP);
    if (blanks < 2) continue;
    runs[blanks]!++;
    const between = linesInSentence(text, lines, index);
    if (!between) continue;
    if (between.length === 0) {
      splits[blanks]!++;
      continue;
    }
    const key = between.map((line) => mask(textOf(text, line)).key).join('\n');
    const gaps = across.get(key);
    if (gaps) gaps.push(blanks);
    else across.set(key, [blanks]);
  }
  // A footer and a header may be between the halves, on more pages than one.
  for (const gaps of across.values()) if (gaps.length > 1) for (const blanks of gaps) splits[blanks]!++;
  let allRuns = 0;
  let allSplits = 0;
  let least: number | undefined;
  for (let blanks = LONGEST_GAP; blanks >= 2; blanks--) {
    allRuns += runs[blanks]!;
    allSplits += splits[blanks]!;
    if (splits[blanks]! > 0 && allSplits * 8 >= allRuns) least = blanks;
  }
  return least;
}
