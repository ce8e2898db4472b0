import { cuts } from './cut.js';
import { type Line, textOf } from './lines.js';
import { LONGEST_RUNNING_LINE } from './page-number.js';
import { isText } from './prose-shape.js';

/**
 * Marks the first line of each page. Form feeds are page breaks. Without them, runs of blank lines are, if they are longer than other
 * gaps and some of them cut a sentence. Otherwise, running headers are: they stay between the paragraphs when a text is copied.
 */
export function markPages(text: string, lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => line.page)) return lines;
  const gap = pageGap(text, lines);
  const headers = gap === undefined ? runningHeaders(text, lines) : undefined;
  return lines.map((line, index) => {
    const isFirst = headers ? headers.has(index) : line.blanks >= gap!;
    return index > 0 && isFirst ? { ...line, page: true } : line;
  });
}

/** A header is on so many pages at least, and cuts so many sentences, or one if it is also in the title matter. */
const FEWEST_HEADERS = 3;
const FEWEST_CUTS = 2;
/** Lines at the beginning of a text that name the report and its organization. */
const TITLE_LINES = 6;

/** Short paragraphs that repeat, some of them inside of a sentence. The one in the title matter stays. */
function runningHeaders(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  const isShort = ({ start, end }: Line): boolean => end - start <= LONGEST_RUNNING_LINE;
  lines.forEach((line, index) => {
    const isAlone = (index === 0 || line.blanks > 0) && (lines[index + 1]?.blanks ?? 0) > 0;
    if (!isAlone || !isShort(line) || !isText(text, line)) return;
    const content = textOf(text, line);
    const indexes = places.get(content);
    if (indexes) indexes.push(index);
    else places.set(content, [index]);
  });
  const titles = lines.slice(0, TITLE_LINES).findIndex((line) => !isShort(line));
  const isCut = (index: number): boolean => cuts(text, lines[index - 1], lines[index + 1]);
  const headers = [...places.values()].flatMap((indexes) => {
    const isTitled = indexes[0]! < (titles < 0 ? TITLE_LINES : titles) && !isCut(indexes[0]!);
    const isHeader = indexes.length >= FEWEST_HEADERS && indexes.filter(isCut).length >= (isTitled ? 1 : FEWEST_CUTS);
    return isHeader ? indexes.slice(isTitled ? 1 : 0) : [];
  });
  return new Set(headers);
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
