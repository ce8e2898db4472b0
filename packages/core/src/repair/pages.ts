import { linesInSentence } from './cut.js';
import { type Line, textOf } from './lines.js';
import { isBareNumber, isExplicit, LONGEST_RUNNING_LINE, mask } from './page-number.js';

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
    // A number, or a header with its number, with gaps on both sides is one page break.
    const numberAbove = gaps.has(index - 1) && isNumbered(text, lines[index - 1]!);
    if (index > 0 && line.blanks >= gap && !numberAbove) gaps.add(index);
  });
  return lines.map((line, index) => (gaps.has(index) ? { ...line, page: true } : line));
}

/** `12`, `Report on Water    12`, `Page 12`: a line of its own that says which page it is on. */
function isNumbered(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_RUNNING_LINE) return false;
  const content = textOf(text, line);
  const { key, values } = mask(content);
  return values.length > 0 && (isBareNumber(key) || isExplicit(key, content));
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
