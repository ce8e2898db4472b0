import { cuts } from './cut.js';
import type { Line } from './lines.js';

/**
 * Marks the first line of each page. Form feeds are page breaks. Without them, runs of blank lines are, if they are
 * longer than other gaps and some of them cut a sentence.
 */
export function markPages(text: string, lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => line.page)) return lines;
  const gap = pageGap(text, lines);
  if (gap === undefined) return lines;
  const gaps = new Set<number>();
  lines.forEach((line, index) => {
    if (index > 0 && line.blanks >= gap) gaps.add(index);
  });
  return lines.map((line, index) => (gaps.has(index) ? { ...line, page: true } : line));
}

const LONGEST_GAP = 40;

/** So many blank lines are a page break. */
function pageGap(text: string, lines: readonly Line[]): number | undefined {
  const runs = new Array<number>(LONGEST_GAP + 1).fill(0);
  const splits = new Array<number>(LONGEST_GAP + 1).fill(0);
  for (let index = 1; index < lines.length; index++) {
    const blanks = Math.min(lines[index]!.blanks, LONGEST_GAP);
    if (blanks < 2) continue;
    runs[blanks]!++;
    if (cuts(text, lines[index - 1], lines[index])) splits[blanks]!++;
  }
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
